import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isProgram, programOnPath } from '#embedded/path.ts';
import { freePort, isListening } from '#embedded/ports.ts';
import { runTool, type Workshop } from '#embedded/tool.ts';

const VERSION = '1.38.0';
const TOOLS = fileURLToPath(new URL('../../tools/test-server', import.meta.url));

/**
 * Temporal's Java test server, whose time can be skipped: from the cache, else fetched by Maven into it, with an archive of loaded classes so
 * that it starts in half a second. Undefined where Java or Maven is missing: the SDK then downloads a server of its own.
 */
export async function findTestServer(cache: string, workshop: Workshop): Promise<string | undefined> {
  const folder = join(cache, VERSION);
  const program = join(folder, 'temporal-test-server');
  if (await isProgram(program)) return program;
  const [java, maven] = await Promise.all(['java', 'mvn'].map((name) => programOnPath(name, workshop.env)));
  if (java === undefined || maven === undefined) return undefined;

  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'making-'));
  try {
    workshop.say(`fetching Temporal's test server ${VERSION} through Maven: 38 MB`);
    await runTool(workshop, { purpose: "fetching Temporal's test server", command: maven, args: ['-q', '-B', '-f', join(TOOLS, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${join(making, 'lib')}`] });
    await archiveClasses(java, making);
    await copyFile(join(TOOLS, 'temporal-test-server'), join(making, 'temporal-test-server'));
    await rename(making, folder).catch(async (error: unknown) => {
      if (!(await isProgram(program))) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return program;
}

/** Starts the server once and ends it: at its exit Java writes down the classes that it had loaded. */
async function archiveClasses(java: string, folder: string): Promise<void> {
  const port = await freePort(0);
  const server = spawn(java, ['-XX:ArchiveClassesAtExit=ts.jsa', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', 'lib/*', 'io.temporal.testserver.TestServer', String(port)], { cwd: folder, stdio: 'ignore' });
  const ended = once(server, 'exit');
  while (server.exitCode === null && !(await isListening('127.0.0.1', port, 200))) await wait(50);
  server.kill('SIGTERM');
  await ended;
}
