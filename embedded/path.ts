import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '#config/config.ts';

/** The first program of that name on PATH. */
export async function programOnPath(name: string, env: Environment): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(':').filter((part) => part !== '')) {
    const program = join(folder, name);
    if (await isProgram(program)) return program;
  }
  return undefined;
}

export function isProgram(file: string): Promise<boolean> {
  return stat(file).then((entry) => entry.isFile() && (entry.mode & 0o111) !== 0, () => false);
}
