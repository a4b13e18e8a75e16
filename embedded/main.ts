import { givenEnvironment, readConfig, type Config } from '#config/config.ts';
import { openCourt } from './court.ts';
import { DEMO_PASSWORD, demoLogins } from './demo-logins.ts';
import { sayAs } from './progress.ts';

const USAGE = `npm start [-- --empty]

  Starts a whole court on this machine and keeps it running until Ctrl-C. Its data stays in .duixian/ (DUIXIAN_HOME).
  --empty   start without the demo cases`;

async function main(args: string[]): Promise<number> {
  if (args.some((arg) => arg !== '--empty')) {
    process.stdout.write(`${USAGE}\n`);
    return args.every((arg) => arg === '--help' || arg === '-h') ? 0 : 2;
  }
  const config = readConfig();
  if (config.mode === 'production') {
    process.stderr.write('npm start runs a demo court on one machine. In production start api/main.ts and worker/main.ts themselves; docker-compose.yml shows how.\n');
    return 2;
  }
  return run(config, args.includes('--empty'));
}

async function run(config: Config, isEmpty: boolean): Promise<number> {
  const startedMs = performance.now();
  const asked = askedToStop();
  const court = openCourt(config, { isEmpty });
  const say = sayAs('start');
  try {
    const first = await Promise.race([court.opened, asked, court.failure]);
    if (first !== STOP) {
      say(`everything runs after ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
      process.stdout.write(greeting(first));
      await Promise.race([asked, court.failure]);
    }
    say('stopping');
    return 0;
  } finally {
    const stoppingMs = performance.now();
    await court.close();
    say(`stopped in ${((performance.now() - stoppingMs) / 1000).toFixed(1)} s`);
  }
}

const STOP = Symbol('stop');
const ECHO_MS = 1_000;

/**
 * Resolves at Ctrl-C, at SIGTERM and SIGHUP, and when the npm that started us is gone. A second Ctrl-C does not wait; one key press can come
 * twice, from the terminal and passed on by npm.
 */
function askedToStop(): Promise<typeof STOP> {
  return new Promise((resolve) => {
    let firstMs: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        firstMs ??= performance.now();
        if (performance.now() - firstMs > ECHO_MS) process.exit(1);
        resolve(STOP);
      });
    }
    if (givenEnvironment()['npm_lifecycle_event'] === undefined) return;
    const starter = process.ppid;
    setInterval(() => {
      if (process.ppid !== starter) resolve(STOP);
    }, 500).unref();
  });
}

function greeting(url: string): string {
  const logins = demoLogins.map(({ username, title, court }) => `    ${username.padEnd(18)} ${court} ${title}`);
  return ['', `  兑现 Duixian runs at ${url}`, '', `  演示账号（密码均为 ${DEMO_PASSWORD}）：`, ...logins, '', '  Ctrl-C stops it.', ''].join('\n');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof Error && ['ConfigError', 'AlreadyRunningError', 'PartFailedError', 'ToolFailedError'].includes(error.name);
  process.stderr.write(`\n${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
