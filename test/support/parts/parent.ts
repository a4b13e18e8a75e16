import { join } from 'node:path';
import { startGuardian } from '#embedded/guardian.ts';
import type { Part } from '#embedded/part.ts';
import { supervise } from '#embedded/supervisor.ts';

/** Run as `parent.ts HOME`: keeps two parts running, one that heeds signals and one that does not, until it is killed. */
const home = process.argv[2]!;
const supervisor = supervise(home, startGuardian());
const file = join(home, 'stopped');
for (const name of ['steady', 'stubborn']) {
  const part: Part = { name, command: process.execPath, args: [join(import.meta.dirname, 'steady.mjs'), name, file], env: {}, stopSignal: 'SIGTERM', stopWithinMs: 500, isReady: 'announced' };
  await supervisor.start(part, () => undefined);
}
process.stdout.write('ready\n');
setInterval(() => undefined, 60_000);
