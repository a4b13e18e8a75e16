import type { CaseDraft } from '#domain/import/case-draft.ts';
import type { FindKnown, Good, Standing } from './import-judge.ts';
import { receiptOf } from './import-series.ts';
import type { Asks } from './transaction.ts';
import type { Vault } from './vault.ts';

type Found = { importKey: string | null; caseNumber: string | null; receiptNo: string };

const FOUND = `
  select import_key as "importKey", case_number as "caseNumber", receipt_no as "receiptNo" from court_case where import_key = any($1)
  union select import_key, case_number, receipt_no from court_case where case_number = any($2)
  union select import_key, case_number, receipt_no from court_case where receipt_no = any($3)`;

/**
 * Finds which cases the record holds already, whether they were brought in or filed here: by what tells the row from every other, by its case number, and by its receipt number
 * as long as that does not stand at a case of another number: such a row is another case, and is never passed over in silence.
 */
export function knownCases(db: Asks, vault: Vault, courtCode: string): FindKnown<CaseDraft> {
  const receiptNoOf = ({ draft: { receiptNo } }: Good<CaseDraft>) => (receiptNo === null ? [] : [receiptOf(receiptNo, courtCode)]);
  return async (rows) => {
    const keys = rows.map(({ key }) => importKeyOf(vault, key));
    const { rows: found } = await db.query<Found>(FOUND, [keys, rows.flatMap(({ draft }) => draft.caseNumber ?? []), rows.flatMap(receiptNoOf)]);
    const byKey = new Set(found.map(({ importKey }) => importKey));
    const numbers = new Set(found.map(({ caseNumber }) => caseNumber));
    const byReceipt = new Map(found.map((one) => [one.receiptNo, one]));
    const standingOf = (row: Good<CaseDraft>, key: string): Standing | undefined => {
      const { caseNumber } = row.draft;
      if (byKey.has(key) || (caseNumber !== null && numbers.has(caseNumber))) return 'known';
      const same = receiptNoOf(row).flatMap((receiptNo) => byReceipt.get(receiptNo) ?? [])[0];
      if (!same) return undefined;
      return caseNumber === null || same.caseNumber === null ? 'known' : 'receipt_taken';
    };
    return new Map(rows.flatMap((row, at) => {
      const standing = standingOf(row, keys[at]!);
      return standing === undefined ? [] : [[row.key, standing] as const];
    }));
  };
}

export function importKeyOf({ indexOf }: Vault, key: string): string {
  return indexOf(key).toString('base64url');
}
