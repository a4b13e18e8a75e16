import type { Pool } from 'pg';
import type { CaseDraft } from '#domain/import/case-draft.ts';
import type { Column } from '#domain/import/table.ts';
import type { RosterDraft } from '#domain/import/roster-draft.ts';
import type { By } from '#domain/shared/role.ts';
import { once, type ActKey } from './act-key.ts';
import type { Door } from './door.ts';
import { caseContext, commitCases } from './import-cases.ts';
import type { Heading, Intake } from './import-intake.ts';
import { look, type FindKnown, type Material } from './import-judge.ts';
import { knownCases } from './import-known.ts';
import { keepPart } from './import-part.ts';
import { claimMatches, commitRoster, knownPersons } from './import-roster.ts';
import { failRun, findRun, keepHeading, keepPreview, noteProgress, takeUp, withHeartbeat, type ImportRun } from './import-run.ts';
import { Refused } from './refused.ts';
import { within, type Tx } from './transaction.ts';
import type { Vault } from './vault.ts';
import type { Wake } from './wake.ts';

export type CaseIntake = Intake<CaseDraft, Awaited<ReturnType<typeof caseContext>>>;
export type RosterIntake = Intake<RosterDraft, { countyCode: string }>;
export type ImportDeps = { pool: Pool; vault: Vault; door: Door; wake: Wake; intakes: { cases: CaseIntake; roster: RosterIntake } };

type Work = () => Promise<void>;
type Ground<Draft, Context> = { material: Material<Draft, Context>; findKnown: FindKnown<Draft> };

/** Reads a file into its run: keeps the rows, finds the heading, and looks at every row for the preview. What cannot be read fails the run with its reason. */
export async function readIntoRun(deps: ImportDeps, importId: string, bytes: Buffer): Promise<void> {
  const { pool, vault } = deps;
  await withHeartbeat(pool, importId, async () => {
    const run = await findRun(pool, importId);
    const intake: Intake<unknown, never> = deps.intakes[run.what] as Intake<unknown, never>;
    try {
      const kept = await keepRows({ pool, vault }, intake, importId, bytes);
      if (!kept) return await failRun(pool, importId, 'no_heading');
      const { heading, total } = kept;
      await keepHeading(pool, importId, heading, total);
      await lookAt(deps, { ...run, heading });
    } catch (error) {
      const problem = intake.problemOf(error);
      await failRun(pool, importId, problem ?? 'interrupted');
      if (!problem) throw error;
    }
  });
}

/** Looks at every row anew with other columns: taken up at once from `preview`, or refused with `not_allowed`, or `roster_is_in`; the work is done by what is returned. */
export async function mapColumns(deps: ImportDeps, importId: string, columns: readonly Column[], key: ActKey): Promise<Work> {
  const { pool } = deps;
  const run = await findRun(pool, importId);
  if (!run.heading) throw new Refused({ code: 'not_allowed' });
  if (run.state === 'matching') throw new Refused({ code: 'roster_is_in' });
  const heading: Heading = { row: run.heading.row, columns: [...columns] };
  const isNew = await onceTakenUp(pool, key, async (tx) => {
    await takeUp(tx, importId, { from: 'preview', left: 'committing', to: 'reading' });
    await keepHeading(tx, importId, heading);
  });
  return isNew ? () => withHeartbeat(pool, importId, () => orBack(deps, importId, () => lookAt(deps, { ...run, heading }))) : nothing;
}

/** Brings the file into the record: taken up at once, or refused with `not_allowed`; the work is done by what is returned. An interrupted commit may be taken up again. */
export async function takeUpCommit(deps: ImportDeps, importId: string, by: By, key: ActKey): Promise<Work> {
  const { pool, door } = deps;
  const run = await findRun(pool, importId);
  const to = run.state === 'matching' ? 'matching' : 'committing';
  const isNew = await onceTakenUp(pool, key, (tx) => takeUp(tx, importId, { from: 'preview', left: to, to }));
  if (!isNew) return nothing;
  return () => withHeartbeat(pool, importId, async () => {
    if (to === 'committing') await orBack(deps, importId, () => commit(deps, run, by));
    if ((await findRun(pool, importId)).state === 'matching') await claimMatches(door, importId);
  });
}

/** A repeat of the request takes nothing up again. */
async function onceTakenUp(pool: Pool, key: ActKey, take: (tx: Tx) => Promise<void>): Promise<boolean> {
  let isNew = false;
  await within(pool, (tx) => once(tx, key, async () => {
    await take(tx);
    isNew = true;
  }));
  return isNew;
}

async function nothing(): Promise<void> {}

async function commit(deps: ImportDeps, run: ImportRun, by: By): Promise<void> {
  if (run.what === 'cases') return commitCases({ ...deps, around: deps.door.around }, run, (await casesGround(deps, run)).material, by);
  return commitRoster(deps, run, rosterGround(deps, run).material);
}

async function lookAt(deps: ImportDeps, run: ImportRun): Promise<void> {
  const { pool } = deps;
  const onLot = (done: number) => noteProgress(pool, run.importId, done);
  const ground = run.what === 'cases' ? await casesGround(deps, run) : rosterGround(deps, run);
  const { counts, shown } = await look(pool, ground.material as Material<unknown, unknown>, ground.findKnown as FindKnown<unknown>, { onLot });
  if (counts.total === 0) return failRun(pool, run.importId, 'empty_file');
  await keepPreview(pool, run.importId, counts, shown);
}

async function casesGround({ pool, vault, intakes }: ImportDeps, { importId, heading, courtCode }: ImportRun): Promise<Ground<CaseDraft, Awaited<ReturnType<typeof caseContext>>>> {
  return { material: { intake: intakes.cases, vault, importId, heading: heading!, context: await caseContext(pool, courtCode) }, findKnown: knownCases(pool, vault, courtCode) };
}

function rosterGround({ pool, vault, intakes }: ImportDeps, { importId, heading, countyCode }: ImportRun): Ground<RosterDraft, { countyCode: string }> {
  return { material: { intake: intakes.roster, vault, importId, heading: heading!, context: { countyCode: countyCode! } }, findKnown: knownPersons(pool, vault) };
}

async function keepRows({ pool, vault }: Pick<ImportDeps, 'pool' | 'vault'>, intake: Intake<unknown, never>, importId: string, bytes: Buffer): Promise<{ heading: Heading; total: number } | undefined> {
  let heading: Heading | undefined;
  let [part, total] = [0, 0];
  for await (const lot of intake.read(bytes)) {
    heading ??= intake.findHeading(lot);
    if (!heading) return undefined;
    await keepPart(pool, vault, importId, 'rows', part++, lot);
    await noteProgress(pool, importId, (total += lot.length));
  }
  return heading && { heading, total };
}

/** What fails leaves the rows as they are: the preview is there again, and nothing was written. */
async function orBack({ pool }: ImportDeps, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await pool.query(`update import_run set state = 'preview', problem = 'interrupted', touched_at = clock_timestamp() where import_id = $1`, [importId]);
    throw error;
  }
}
