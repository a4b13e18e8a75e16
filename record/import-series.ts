import type { CaseDraft, SeriesPlace } from '#domain/import/case-draft.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Tx } from './transaction.ts';

/** Cases that were brought in without a receipt number get one of a series of their own, so that nobody at the counter waits for an import. */
const IMPORT_SERIES = '导';
const OWN_RECEIPT = /^收(\d{4})-(\d{6})$/;

/** Moves each series beyond the highest number that came in: the next case that is filed goes on after it (CNO-001, CNO-005). Who files meanwhile waits for the import. */
export async function moveSeries(tx: Tx, courtCode: string, places: Iterable<SeriesPlace>): Promise<void> {
  const highest = new Map<string, SeriesPlace>();
  for (const place of places) {
    const id = `${place.typeCode}/${place.year}`;
    if (place.serial > (highest.get(id)?.serial ?? 0)) highest.set(id, place);
  }
  for (const { typeCode, year, serial } of [...highest.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)) {
    await tx.query(
      `insert into number_series (court_code, type_code, year, last) values ($1, $2, $3, $4)
       on conflict (court_code, type_code, year) do update set last = greatest(number_series.last, excluded.last) where number_series.last < excluded.last`,
      [courtCode, typeCode, year, serial],
    );
  }
}

/** The places that a case takes: of its number, and of a receipt number in the form that this court gives out. */
export function placesOf({ series, receiptNo }: Pick<CaseDraft, 'series' | 'receiptNo'>, courtCode: string): SeriesPlace[] {
  const own = receiptNo?.startsWith(courtCode) ? OWN_RECEIPT.exec(receiptNo.slice(courtCode.length)) : null;
  return [...(series ? [series] : []), ...(own ? [{ typeCode: '收', year: Number(own[1]), serial: Number(own[2]) }] : [])];
}

/** The receipt number of each case: the former system's, or the next of the series of imports in the year of the day. */
export async function receiptNumbers(tx: Tx, courtCode: string, today: IsoDate, given: readonly (string | null)[]): Promise<string[]> {
  const many = given.filter((receiptNo) => receiptNo === null).length;
  const year = Number(today.slice(0, 4));
  let next = many === 0 ? 0 : (await drawMany(tx, courtCode, year, many)) - many;
  return given.map((receiptNo) => (receiptNo === null ? `${courtCode}${IMPORT_SERIES}${year}-${String((next += 1)).padStart(6, '0')}` : receiptOf(receiptNo, courtCode)));
}

/** Draws so many numbers and gives the last. */
async function drawMany(tx: Tx, courtCode: string, year: number, many: number): Promise<number> {
  const { rows } = await tx.query<{ last: number }>(
    `insert into number_series (court_code, type_code, year, last) values ($1, '${IMPORT_SERIES}', $2, $3)
     on conflict (court_code, type_code, year) do update set last = number_series.last + excluded.last returning last`,
    [courtCode, year, many],
  );
  return rows[0]!.last;
}

/** The receipt number of a former system, as one of this court. */
export function receiptOf(receiptNo: string, courtCode: string): string {
  return receiptNo.startsWith(courtCode) ? receiptNo : `${courtCode}${receiptNo}`;
}
