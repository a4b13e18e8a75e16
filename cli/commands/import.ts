import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readKeys } from '#config/keys.ts';
import { roleToBring, type Imported } from '#domain/import/bringer.ts';
import { fileProblemWords, type FileProblemCode } from '#domain/import/file-problem.ts';
import { KINDS } from '#domain/kinds.ts';
import type { By } from '#domain/shared/role.ts';
import { CASE_INTAKE } from '#intake/cases.ts';
import { mapByHand, missingFields } from '#intake/columns.ts';
import { errorCsv, writeErrorWorkbook } from '#intake/error-file.ts';
import { fieldsOf } from '#intake/fields-of.ts';
import { FILE_LIMITS } from '#intake/file/limits.ts';
import { ROSTER_INTAKE } from '#intake/roster.ts';
import { importOf, type ImportDetail } from '#prisma/reads/imports.ts';
import { courtCounty } from '#record/account.ts';
import { accountOf, type Account } from '#record/account-change.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import { mapColumns, readIntoRun, takeUpCommit, type ImportDeps } from '#record/import-job.ts';
import { partsOf } from '#record/import-part.ts';
import { startRun } from '#record/import-run.ts';
import { Refused } from '#record/refused.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { DONE, FAILED, refuse, type Command, type CommandIo } from '../command.ts';
import { withCourt, type Court } from '../court.ts';
import { readOptions, required, type Options } from '../options.ts';
import { previewText } from './import-preview.ts';
import { withProgress } from './import-progress.ts';

const OPTIONS = { values: ['by', 'map', 'errors'], flags: ['yes'], words: 1 };
const ROUTE = 'cli import';

/** Brings a file into the record in the name of a person who may: shows what it would come to, and asks before it does. */
export function importCommand(what: Imported): Command {
  return {
    usage: [
      `duixian import ${what} 文件 --by 登录名 [--map 列=字段 …] [--errors 文件] [--yes] [--json]`,
      `  --by 登录名      以谁的名义导入：${what === 'cases' ? '本院立案人员' : '本县（区）扶贫办联络员'}，法院由其账号确定`,
      '  --map F=applicant  手工指定某列的字段，可多次',
      '  --errors 文件    有误的行写入此文件（.xlsx 或者 .csv）',
      '  --yes            不再询问，直接导入',
      '  退出码：0 已导入，或者此前已全部导入；1 没有导入；2 用法有误。',
    ].join('\n'),
    run: (argv, io) => withCourt(argv, io, (court) => run(what, argv, io, court)),
  };
}

async function run(what: Imported, argv: readonly string[], io: CommandIo, court: Court): Promise<number> {
  const options = readOptions(argv, OPTIONS);
  if (!options.ok) return refuse(options.error, argv.includes('--json'), io);
  const { isJson } = options.value;
  const login = required(options.value, 'by');
  if (!login.ok) return refuse(login.error, isJson, io);
  const [path = ''] = options.value.words;
  const size = await stat(path).then((found) => (found.isFile() ? found.size : undefined), () => undefined);
  if (size === undefined) return refuse({ code: 'no_such_file', title: `没有这个文件：${path}`, titleEn: 'There is no such file' }, isJson, io);
  if (size > FILE_LIMITS.bytes) return refuse({ code: 'body_too_large', title: '文件超过 50 MB，请拆分后导入', titleEn: 'The file is beyond 50 MB' }, isJson, io);

  const account = await accountOf(court.pool, login.value);
  if (!account?.isActive) throw new Refused({ code: 'no_such_user' });
  const role = roleToBring(what, account);
  if (!role) throw new Refused({ code: 'wrong_role' });
  const deps = depsOf(court);
  const importId = await read(deps, what, path, account, { userId: account.accountId, role }, io);
  const seen = () => detailOf(deps, what, account, importId);
  const mapping = await mapAnew(deps, what, await seen(), options.value);
  if (mapping !== undefined) return refuse({ code: 'bad_mapping', title: '列或者字段有误', titleEn: mapping, field: 'map' }, isJson, io);

  const preview = await seen();
  if (!isJson) io.out(previewText(preview, preview.heading ? missingFields(preview.heading.columns, fieldsOf(what)).map(({ name }) => name.zh) : []));
  await writeErrors(deps, preview, options.value.values.errors?.at(-1));
  if (preview.state !== 'preview' || preview.good === 0 || !(await isWanted(options.value, preview, io))) return tell(preview, isJson, io);
  const commit = await takeUpCommit(deps, importId, { userId: account.accountId, role }, { userId: account.accountId, route: ROUTE, key: randomUUID(), body: null });
  await withProgress(deps.pool, importId, '写入', io, commit);
  return tell(await seen(), isJson, io);
}

function depsOf({ pool, config }: Court): ImportDeps {
  const keys = readKeys(config.keys);
  const wake = gatherWakes(pool);
  const vault = openVault({ data: keys.personalData, index: keys.blindIndex });
  return { pool, vault, wake, door: openDoor(pool, { book: KINDS, calendars: openCalendars() }, wake), intakes: { cases: CASE_INTAKE, roster: ROSTER_INTAKE } };
}

async function read(deps: ImportDeps, what: Imported, path: string, { accountId, courtCode, countyCode }: Account, by: By, io: CommandIo): Promise<string> {
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const run = { what, courtCode, countyCode: what === 'roster' ? countyCode : await courtCounty(deps.pool, courtCode), fileName: basename(path).slice(0, 200), sha256, by };
  const { importId } = await startRun(deps.pool, run, { userId: accountId, route: ROUTE, key: randomUUID(), body: null });
  await withProgress(deps.pool, importId, '读取', io, () => readIntoRun(deps, importId, bytes));
  return importId;
}

async function detailOf({ pool }: ImportDeps, what: Imported, { courtCode, countyCode }: Account, importId: string): Promise<ImportDetail> {
  return (await importOf(pool, { cases: what === 'cases' ? courtCode : null, roster: what === 'roster' ? countyCode : null }, importId))!;
}

/** Gives the columns the fields that were named by hand, the others keep theirs; undefined when that was well, else why not. */
async function mapAnew(deps: ImportDeps, what: Imported, { importId, heading, by }: ImportDetail, options: Options): Promise<string | undefined> {
  const words = options.values.map ?? [];
  if (words.length === 0 || !heading) return undefined;
  const given = words.map((word) => ({ column: word.slice(0, Math.max(0, word.indexOf('='))).toUpperCase(), field: word.slice(word.indexOf('=') + 1) || null }));
  const others = heading.columns.filter(({ column, field }) => !given.some((hand) => hand.column === column || hand.field === field));
  const columns = mapByHand(heading.columns, [...others, ...given], fieldsOf(what));
  if (!columns.ok) return columns.error;
  await (await mapColumns(deps, importId, columns.value, { userId: by.accountId, route: ROUTE, key: randomUUID(), body: null }))();
  return undefined;
}

async function writeErrors({ pool, vault }: ImportDeps, { importId, heading, hasErrors }: ImportDetail, path: string | undefined): Promise<void> {
  if (path === undefined || !heading || !hasErrors) return;
  const bad = partsOf(pool, vault, importId, 'bad');
  const out = createWriteStream(path, { mode: 0o600 });
  if (path.endsWith('.csv')) await pipeline(Readable.from(errorCsv(heading.columns, bad)), out);
  else await writeErrorWorkbook(out, heading.columns, bad);
}

async function isWanted({ flags, isJson }: Options, { good }: ImportDetail, io: CommandIo): Promise<boolean> {
  if (flags.has('yes')) return true;
  if (isJson) return false;
  return /^(y|yes|是|好)$/i.test(((await io.ask(`导入 ${good} 行？[y/N] `)) ?? '').trim());
}

function tell({ importId, state, total, good, bad, known, problem, result }: ImportDetail, isJson: boolean, io: CommandIo): number {
  const isDone = state === 'done' || (state === 'preview' && good === 0 && bad === 0);
  const words = problem === null ? result : fileProblemWords(problem as FileProblemCode);
  if (isJson) io.out(`${JSON.stringify({ importId, state, counts: { total, good, bad, known }, result: words })}\n`);
  else io.out(`${words?.zh ?? (isDone ? `全部 ${known} 行此前已在系统中，没有重复导入。` : good === 0 ? '没有可以导入的行，没有写入任何内容。' : `没有导入。预览留在网页“导入”一页，编号 ${importId}。`)}\n`);
  return isDone ? DONE : FAILED;
}
