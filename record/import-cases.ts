import type { Pool } from 'pg';
import type { CaseDraft } from '#domain/import/case-draft.ts';
import { dayAt, type IsoDate } from '#domain/shared/dates.ts';
import type { By } from '#domain/shared/role.ts';
import type { Words } from '#domain/shared/words.ts';
import { courtTime } from './court-time.ts';
import { courtGround, type Surroundings } from './hold.ts';
import { newCase, type ImportGround } from './import-case.ts';
import { flushNewCases, type NewCase } from './import-flush.ts';
import { breathe, look, type Good, type Material } from './import-judge.ts';
import { importKeyOf, knownCases } from './import-known.ts';
import { dropParts } from './import-part.ts';
import { isToCommit, keepResult, noteProgress, type ImportCounts, type ImportRun } from './import-run.ts';
import { moveSeries, receiptNumbers } from './import-series.ts';
import { rosterOf } from './roster.ts';
import { within, type Tx } from './transaction.ts';
import type { Vault } from './vault.ts';
import type { Wake } from './wake.ts';

const CASES_AT_ONCE = 125;
const FOLDED_AT_ONCE = 25;
const WOKEN = 100;

export type ImportSide = { pool: Pool; vault: Vault; around: Surroundings; wake: Wake };

/** The day of the court, and who there handles which kind of case, by name. */
export async function caseContext(pool: Pool, courtCode: string): Promise<{ courtCode: string; today: IsoDate; handlers: Record<'civil' | 'enforcement', ReadonlyMap<string, string[]>> }> {
  const { today } = await courtTime(pool);
  const { rows } = await pool.query<{ account_id: string; name: string; roles: string[] }>('select account_id, name, roles from account where court_code = $1 and is_active', [courtCode]);
  const byName = (role: string) => {
    const found = new Map<string, string[]>();
    for (const { account_id, name, roles } of rows) if (roles.includes(role)) found.set(name, [...(found.get(name) ?? []), account_id]);
    return found;
  };
  return { courtCode, today, handlers: { civil: byName('trialJudge'), enforcement: byName('enforcementOfficer') } };
}

/** Brings every good row of the file into the record in one transaction, or none. What is known already is left as it is. */
export async function commitCases<Context>({ pool, vault, around, wake }: ImportSide, run: ImportRun, material: Material<CaseDraft, Context>, by: By): Promise<void> {
  const { importId, courtCode } = run;
  const written: string[] = [];
  await within(pool, async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('import'), hashtext($1))`, [courtCode]);
    if (!(await isToCommit(tx, importId))) return;
    const ground = await groundOf(tx, { vault, around }, run, by);
    const counts = await sendingMeanwhile(async (next) => {
      const looked = await look(pool, material, knownCases(pool, vault, courtCode), {
        into: tx,
        async onGood(rows) {
          for (let at = 0; at < rows.length; at += CASES_AT_ONCE) {
            const cases = await fold(pool, ground, rows.slice(at, at + CASES_AT_ONCE));
            await next(() => send(tx, cases, ground));
            written.push(...cases.slice(0, WOKEN - written.length).map(({ writing }) => writing.held.caseId));
          }
        },
        onLot: (done) => noteProgress(pool, importId, done),
      });
      return looked.counts;
    });
    await dropParts(tx, importId, 'rows');
    await keepResult(tx, importId, 'done', counts, resultOf(counts));
  });
  wake(written);
}

async function groundOf(tx: Tx, { vault, around }: Pick<ImportSide, 'vault' | 'around'>, { importId, courtCode, countyCode }: ImportRun, by: By): Promise<ImportGround> {
  return { book: around.book, ...(await courtGround(tx, courtCode, around)), vault, courtCode, countyCode, importId, by };
}

async function fold(pool: Pool, ground: ImportGround, rows: readonly Good<CaseDraft>[]): Promise<NewCase[]> {
  const isOnRoster = await rosterOf(pool, ground.vault, rows.map(({ draft }) => draft.parties));
  const cases: NewCase[] = [];
  for (const [at, { key, draft }] of rows.entries()) {
    if (at % FOLDED_AT_ONCE === FOLDED_AT_ONCE - 1) await breathe();
    cases.push(await newCase(ground, { draft, importKey: importKeyOf(ground.vault, key), isOnRoster: isOnRoster(draft.parties) }));
  }
  return cases;
}

async function send(tx: Tx, cases: readonly NewCase[], { courtCode, importId, nowMs }: ImportGround): Promise<void> {
  await moveSeries(tx, courtCode, cases.flatMap(({ places }) => places));
  const receiptNos = await receiptNumbers(tx, courtCode, dayAt(nowMs), cases.map(({ receiptNo }) => receiptNo));
  flushNewCases(tx, cases, receiptNos, importId, nowMs);
}

/** Sends one lot while the next is folded: the database and this process work at the same time. Whatever happens, nothing is under way any more when it ends. */
async function sendingMeanwhile<T>(work: (next: (send: () => Promise<void>) => Promise<void>) => Promise<T>): Promise<T> {
  let last: Promise<{ error: unknown } | undefined> = Promise.resolve(undefined);
  async function next(send: () => Promise<void>): Promise<void> {
    const failed = await last;
    if (failed) throw failed.error;
    last = send().then(() => undefined, (error: unknown) => ({ error }));
  }
  try {
    const done = await work(next);
    await next(async () => {});
    return done;
  } finally {
    await last;
  }
}

function resultOf({ good, known, bad }: ImportCounts): Words {
  return {
    zh: `导入 ${good} 件${known > 0 ? `；${known} 件此前已在系统中，没有重复导入` : ''}${bad > 0 ? `；${bad} 行有误，未导入` : ''}。`,
    en: `${good} cases brought in${known > 0 ? `; ${known} were here before and were left as they are` : ''}${bad > 0 ? `; ${bad} rows have errors and were not taken` : ''}.`,
  };
}
