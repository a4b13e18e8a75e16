import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programOnPath } from './path.ts';
import { runTool, type Workshop } from './tool.ts';

const OLDEST_GO = [1, 26] as const;
const TOOLS = fileURLToPath(new URL('../tools/temporal', import.meta.url));

/** Builds the Temporal CLI of tools/temporal/go.mod into `target`. Rejects with what to do when there is no Go that can. */
export async function buildTemporal(folder: string, target: string, workshop: Workshop): Promise<void> {
  const { env, say } = workshop;
  const go = await programOnPath('go', env);
  const version = go === undefined ? 'none on PATH' : await goVersion(go);
  if (go === undefined || !isRecent(version)) {
    throw new Error(`there is no Temporal server: the right one is neither on PATH nor in ${folder}, no download from here, and to build it Go ${OLDEST_GO.join('.')} or newer is needed (${version}). `
      + 'Put the temporal CLI on PATH, or name a running server in DUIXIAN_TEMPORAL_ADDRESS.');
  }
  const startedMs = performance.now();
  const building = join(folder, `temporal.${process.pid}`);
  say(`building the Temporal server with ${version}: some five minutes on two cores, this once`);
  let packages = 0;
  let last = '';
  const report = setInterval(() => say(`building the Temporal server: ${Math.round((performance.now() - startedMs) / 1000)} s, ${packages} packages, now ${last.slice(0, 80)}`), 10_000);
  try {
    await runTool(workshop, {
      purpose: 'building the Temporal server',
      command: go,
      args: ['build', '-C', TOOLS, '-v', '-trimpath', '-ldflags', '-s -w', '-o', building, 'github.com/temporalio/cli/cmd/temporal'],
      env: { CGO_ENABLED: '0' },
      onLine(line) {
        packages += 1;
        last = line;
      },
    });
  } finally {
    clearInterval(report);
  }
  await rename(building, target);
}

async function goVersion(go: string): Promise<string> {
  const { stdout } = await promisify(execFile)(go, ['env', 'GOVERSION']);
  return stdout.trim();
}

function isRecent(version: string): boolean {
  const [, major, minor] = (/^go(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  return major !== undefined && minor !== undefined && (major > OLDEST_GO[0] || (major === OLDEST_GO[0] && minor >= OLDEST_GO[1]));
}
