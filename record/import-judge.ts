import { problemWords, type ImportProblemCode } from '#domain/import/problem.ts';
import type { Judged, RawRow } from '#domain/import/table.ts';
import type { Heading, Intake } from './import-intake.ts';
import { dropParts, keepPart, partsOf, type BadRow } from './import-part.ts';
import type { ImportCounts, PreviewRow } from './import-run.ts';
import type { Asks } from './transaction.ts';
import type { Vault } from './vault.ts';

const SHOWN = 50;
const BAD_AT_ONCE = 500;
const ROWS_AT_ONCE = 100;

export type Good<Draft> = Extract<Judged<Draft>, { ok: true }>;
type Fate<Draft> = { raw: RawRow; judged: Judged<Draft>; isKnown: boolean };

/** How a row that is good in itself stands to the record: it is there already, or contradicts what is there. */
export type Standing = 'known' | ImportProblemCode;

/** Of rows that are good in themselves, by key how those stand that are not new to the record. */
export type FindKnown<Draft> = (rows: readonly Good<Draft>[]) => Promise<ReadonlyMap<string, Standing>>;

export type Material<Draft, Context> = { intake: Intake<Draft, Context>; vault: Vault; importId: string; heading: Heading; context: Context };

/** Judges every row below the heading, lot by lot. A row with a mark of an earlier one is bad; between the rows others get their turn. */
async function* judged<Draft, Context>(db: Asks, { intake, vault, importId, heading, context }: Material<Draft, Context>, findKnown: FindKnown<Draft>): AsyncGenerator<Fate<Draft>[]> {
  const seen = new Set<string>();
  for await (const lot of partsOf(db, vault, importId, 'rows')) {
    const fates: { raw: RawRow; judged: Judged<Draft> }[] = [];
    for (const [at, raw] of lot.entries()) {
      if (raw.row <= heading.row) continue;
      if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
      const found = intake.judge(raw, heading.columns, context);
      const again = found.ok ? found.marks.find(({ mark }) => seen.has(mark)) : undefined;
      if (found.ok) for (const { mark } of found.marks) seen.add(mark);
      fates.push({ raw, judged: again ? refused(raw, again.twice) : found });
    }
    const standing = await findKnown(fates.flatMap((fate) => (fate.judged.ok ? [fate.judged] : [])));
    yield fates.map(({ raw, judged: own }) => {
      const stands = own.ok ? standing.get(own.key) : undefined;
      return { raw, judged: stands === undefined || stands === 'known' ? own : refused(raw, stands), isKnown: stands === 'known' };
    });
  }
}

/** The row as a whole is not taken. */
function refused({ row }: RawRow, code: ImportProblemCode): Extract<Judged<never>, { ok: false }> {
  return { ok: false, row, problems: [{ column: null, code, words: problemWords(code) }] };
}

/** Looks at every row lot by lot: counts it, keeps the bad ones for the file of errors and the first as they may be shown, and hands on the good ones that are not known. What it keeps goes `into` the transaction of the commit, where there is one. */
export async function look<Draft, Context>(db: Asks, material: Material<Draft, Context>, findKnown: FindKnown<Draft>, { into = db, onGood = async () => {}, onLot }: { into?: Asks; onGood?: (rows: readonly Good<Draft>[]) => Promise<void>; onLot: (done: number) => Promise<void> }): Promise<{ counts: ImportCounts; shown: PreviewRow[] }> {
  const { intake, vault, importId, heading } = material;
  const counts: ImportCounts = { total: 0, good: 0, bad: 0, known: 0 };
  const shown: PreviewRow[] = [];
  let bad: BadRow[] = [];
  let part = 0;
  await dropParts(into, importId, 'bad');
  for await (const lot of judged(db, material, findKnown)) {
    for (const { raw, judged: found, isKnown } of lot) {
      counts.total += 1;
      counts[!found.ok ? 'bad' : isKnown ? 'known' : 'good'] += 1;
      if (!found.ok) bad.push({ ...raw, problems: found.problems });
      if (shown.length < SHOWN) shown.push({ row: raw.row, cells: intake.masked(raw, heading.columns), isKnown, problems: found.ok ? [] : found.problems });
    }
    if (bad.length >= BAD_AT_ONCE) {
      await keepPart(into, vault, importId, 'bad', part++, bad);
      bad = [];
    }
    await onGood(lot.flatMap(({ judged: found, isKnown }) => (found.ok && !isKnown ? [found] : [])));
    await onLot(counts.total);
  }
  if (bad.length > 0) await keepPart(into, vault, importId, 'bad', part, bad);
  return { counts, shown };
}

/** Lets everything else that waits have its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
