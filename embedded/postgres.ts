import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { DatabaseConfig } from '#config/config.ts';
import { postgresProgram, type PostgresHost } from './postgres-host.ts';

const run = promisify(execFile);

/**
 * Makes a new cluster in `folder` with the superuser `postgres`, unless there is one. One that was interrupted in the making leaves nothing.
 * UTF-8 throughout: names sort by code point, and Chinese letters count as letters, which search by trigrams needs.
 */
export async function initialisePostgres(host: PostgresHost, folder: string, password: string): Promise<void> {
  if (await stat(folder).then(() => true, () => false)) return;
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  const passwordFile = join(tmpdir(), `duixian-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (host.owner !== undefined) {
      await chown(making, host.owner.uid, host.owner.gid);
      await chown(passwordFile, host.owner.uid, host.owner.gid);
    }
    const initdb = postgresProgram(host, join(host.bin, 'initdb'), [
      `--pgdata=${making}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${await utf8Locale()}`, '--lc-messages=C', '--no-instructions',
    ]);
    await run(initdb.command, initdb.args, initdb.options);
    await rename(making, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function utf8Locale(): Promise<string> {
  const { stdout } = await run('locale', ['-a']).catch(() => ({ stdout: '' }));
  const known = new Set(stdout.split('\n'));
  return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.has(name)) ?? 'C';
}

/** The kernel cuts off the name of a socket after so many bytes. */
const LONGEST_SOCKET = 107;

/** Where the programs of this machine reach the server at half the price of a network connection: in its own folder, which nobody else may enter. Absent where the folder's name is too long, and on Windows. */
export function socketFolder(folder: string, port: number): string | undefined {
  return process.platform === 'win32' || Buffer.byteLength(join(folder, `.s.PGSQL.${port}.lock`)) > LONGEST_SOCKET ? undefined : folder;
}

/** How a server on this cluster is started; SIGINT stops it quickly and cleanly. It listens on 127.0.0.1 only, beside its socket, and logs to its standard error. */
export function postgresCommand(host: PostgresHost, folder: string, port: number, settings: Record<string, string>) {
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: socketFolder(folder, port) ?? '', ...settings };
  const args = ['-D', folder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return { ...postgresProgram(host, join(host.bin, 'postgres'), args), stopSignal: 'SIGINT' as const };
}

/** Makes the database unless it is there. */
export async function createDatabase({ database, ...server }: DatabaseConfig): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

/** A bare server for a short while, without supervisor; resolves when it takes connections, rejects with its log when it ends before. */
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
