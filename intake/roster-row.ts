import { isCounty } from '#domain/identity/counties.ts';
import type { RosterDraft } from '#domain/import/roster-draft.ts';
import type { ImportProblemCode } from '#domain/import/problem.ts';
import type { Column, Judged, RawCell, RawRow } from '#domain/import/table.ts';
import { err, type Result } from '#domain/shared/result.ts';
import type { RosterField } from './roster-fields.ts';
import { openRow } from './row-reader.ts';
import { readCount, readYear } from './value/count.ts';
import { readCitizenId, readNumber } from './value/id-number.ts';

/** The county whose liaison brings the file. */
export type RosterContext = { countyCode: string };

const LONGEST = { number: 40, name: 60, place: 60, text: 100 } as const;

/** A row of the roster as a person of it, or everything that is wrong with it. */
export function judgeRosterRow(raw: RawRow, columns: readonly Column[], { countyCode }: RosterContext): Judged<RosterDraft> {
  const row = openRow<RosterField>(raw, columns);
  const must = (field: RosterField, longest: number): string => {
    if (row.isEmpty(field)) row.refuse(field, 'missing');
    return row.prose(field, longest);
  };
  const may = (field: RosterField, longest: number): string | null => row.prose(field, longest) || null;

  const county = must('county', LONGEST.place);
  if (county !== '' && !isCounty(county, countyCode)) row.refuse('county', 'other_county');
  const id = row.required('id', readCitizenId);
  const draft: RosterDraft = {
    householdNo: row.required('householdNo', readSerial) ?? '', personNo: row.required('personNo', readSerial) ?? '',
    name: must('name', LONGEST.name).replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''), idNumber: id?.number ?? '', idGiven: id?.given ?? '',
    city: may('city', LONGEST.place), county, town: may('town', LONGEST.place), village: may('village', LONGEST.place),
    relation: may('relation', LONGEST.place), householdSize: row.optional('householdSize', readCount) ?? null, attribute: may('attribute', LONGEST.text), cause: may('cause', LONGEST.text),
    helper: may('helper', LONGEST.name), outOfPovertyYear: row.optional('outOfPovertyYear', readYear) ?? null,
  };
  if (row.problems.length > 0) return { ok: false, row: raw.row, problems: row.problems };
  const key = `${countyCode}|${draft.householdNo}|${draft.personNo}`;
  return { ok: true, row: raw.row, key, marks: [{ mark: key, twice: 'duplicate_row' }], draft };
}

function readSerial(cell: RawCell): Result<string, ImportProblemCode> {
  const number = readNumber(cell);
  return number.ok && number.value.length > LONGEST.number ? err('too_long') : number;
}
