import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenEnvironment, readConfig } from '#config/config.ts';
import { startGuardian } from '#embedded/guardian.ts';
import { sayAs } from '#embedded/progress.ts';
import { findTemporal } from '#embedded/temporal-binary.ts';
import { findBrowser } from './support/browser.ts';
import { PROJECT } from './support/processes.ts';
import { findTestServer } from './support/test-server.ts';

/** Run as `run.ts [--quick]`: fetches what the tests need, then the guards, then the tests; the last line is `N passed, N failed`. */
const isQuick = process.argv.includes('--quick');
const say = sayAs('test');

type Outcome = { passed: number; failed: number };

async function prepare(): Promise<void> {
  const guardian = startGuardian();
  const workshop = { env: givenEnvironment(), guardian, say };
  const { cache } = readConfig();
  try {
    await findTemporal(cache, workshop);
    const testServer = await findTestServer(cache, workshop);
    say(testServer === undefined ? 'test server: Java or Maven is missing, the SDK downloads one' : `test server: ${testServer}`);
    const browser = await findBrowser();
    say(`browser: ${browser.version} (${browser.executablePath})`);
  } finally {
    await guardian.end();
  }
}

/** One guard is one check: what it complains about is shown when it fails. */
async function guard(name: string, ...commands: string[][]): Promise<Outcome> {
  const startedMs = performance.now();
  for (const [tool, ...args] of commands) {
    const { code, output } = await runTool(tool!, args);
    if (code === 0) continue;
    say(`${name} failed`);
    process.stdout.write(output);
    return { passed: 0, failed: 1 };
  }
  say(`${name}: nothing to complain about (${Math.round((performance.now() - startedMs) / 1000)} s)`);
  return { passed: 1, failed: 0 };
}

function runTool(tool: string, args: string[], stdio: 'pipe' | 'inherit' = 'pipe'): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(PROJECT, 'node_modules', '.bin', tool), args, { cwd: PROJECT, stdio: ['ignore', stdio, stdio] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

async function vitest(): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'duixian-report-'));
  const report = join(folder, 'report.json');
  try {
    const projects = isQuick ? ['--project', 'unit'] : [];
    const { code } = await runTool('vitest', ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...projects], 'inherit');
    const counted = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as { numPassedTests?: number; numFailedTests?: number; numPendingTests?: number };
    const skipped = counted.numPendingTests ?? 0;
    if (skipped > 0) say(`${skipped} tests were skipped, which counts as failed`);
    const failed = (counted.numFailedTests ?? 0) + skipped;
    return { passed: counted.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<Outcome> {
  if (!isQuick) await prepare();
  const outcomes = [
    ...(await Promise.all([guard('types', ['tsc', '-p', 'tsconfig.json'], ['tsc', '-p', 'domain/tsconfig.json']), guard('lint', ['eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'])])),
    ...(await Promise.all([guard('arrows', ['depcruise', '.', '--config', '.dependency-cruiser.cjs']), guard('dead code', ['knip'])])),
    await vitest(),
  ];
  return outcomes.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }));
}

const { passed, failed } = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return { passed: 0, failed: 1 };
});
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
