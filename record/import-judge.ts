import { problemWords } from '#domain/import/problem.ts';
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

/** Of rows that are good in themselves, the keys of those that the record holds already. */
export type FindKnown<Draft> = (rows: readonly Good<Draft>[]) => Promise<ReadonlySet<string>>;

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
      const isTwice = found.ok && found.marks.some((mark) => seen.has(mark));
      if (found.ok) for (const mark of found.marks) seen.add(mark);
      fates.push({ raw, judged: isTwice ? { ok: false, row: raw.row, problems: [{ column: null, code: 'duplicate_row', words: problemWords('duplicate_row') }] } : found });
    }
    const known = await findKnown(fates.flatMap((fate) => (fate.judged.ok ? [fate.judged] : [])));
    yield fates.map((fate) => ({ ...fate, isKnown: fate.judged.ok && known.has(fate.judged.key) }));
  }
}

/** Looks at every row lot by lot: counts it, keeps the bad ones for the file of errors and the first as they may be shown, and hands on the good ones that are not known. */
export async function look<Draft, Context>(db: Asks, material: Material<Draft, Context>, findKnown: FindKnown<Draft>, { onGood = async () => {}, onLot }: { onGood?: (rows: readonly Good<Draft>[]) => Promise<void>; onLot: (done: number) => Promise<void> }): Promise<{ counts: ImportCounts; shown: PreviewRow[] }> {
  const { intake, vault, importId, heading } = material;
  const counts: ImportCounts = { total: 0, good: 0, bad: 0, known: 0 };
  const shown: PreviewRow[] = [];
  let bad: BadRow[] = [];
  let part = 0;
  await dropParts(db, importId, 'bad');
  for await (const lot of judged(db, material, findKnown)) {
    for (const { raw, judged: found, isKnown } of lot) {
      counts.total += 1;
      counts[!found.ok ? 'bad' : isKnown ? 'known' : 'good'] += 1;
      if (!found.ok) bad.push({ ...raw, problems: found.problems });
      if (shown.length < SHOWN) shown.push({ row: raw.row, cells: intake.masked(raw, heading.columns), isKnown, problems: found.ok ? [] : found.problems });
    }
    if (bad.length >= BAD_AT_ONCE) {
      await keepPart(db, vault, importId, 'bad', part++, bad);
      bad = [];
    }
    await onGood(lot.flatMap(({ judged: found, isKnown }) => (found.ok && !isKnown ? [found] : [])));
    await onLot(counts.total);
  }
  if (bad.length > 0) await keepPart(db, vault, importId, 'bad', part, bad);
  return { counts, shown };
}

/** Lets everything else that waits have its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
