import { broughtText, knownAmong } from '#domain/identity/known-people.ts';
import type { CaseDraft, PartyDraft } from '#domain/import/case-draft.ts';
import type { Column, Judged, RawCell, RawRow } from '#domain/import/table.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { findCause } from '#domain/causes.ts';
import { countyNamed, countyOfCourt } from '#domain/identity/counties.ts';
import type { CaseBasis, CaseContext, Sides } from './case-basis.ts';
import { readCaseDates } from './case-dates.ts';
import type { CaseField } from './case-fields.ts';
import { checkNumber, readIdentity } from './case-identity.ts';
import { readCivil } from './civil-row.ts';
import { readEnforcement } from './enforcement-row.ts';
import { openRow, type RowReader } from './row-reader.ts';
import { readYesNo } from './value/choice.ts';
import { readPeople, type PeopleCells } from './value/people.ts';
import { proseOf, textOf } from './value/text.ts';

const LONGEST_CAUSE = 60;
const LONGEST_TEXT = 2000;
const APPLICANT_CELLS = { names: 'applicant', idType: 'applicantPaper', ids: 'applicantId', phone: 'applicantPhone', address: 'applicantAddress', account: 'account' } as const satisfies Record<keyof PeopleCells, CaseField>;
const RESPONDENT_CELLS = { names: 'respondent', idType: 'respondentPaper', ids: 'respondentId', phone: 'respondentPhone', address: 'respondentAddress' } as const satisfies Partial<Record<keyof PeopleCells, CaseField>>;

/** A row of a list of cases as a case ready to be written, or everything that is wrong with it. */
export function judgeCase(raw: RawRow, columns: readonly Column[], context: CaseContext): Judged<CaseDraft> {
  const row = openRow<CaseField>(raw, columns);
  const { kind, number, caseNumber } = readIdentity(row, context.courtCode);
  const dates = readCaseDates(row, context.today);
  checkNumber(row, number, dates);
  const cause = row.required('cause', readCause) ?? '';
  const parties = [...readSide(row, 'applicant', APPLICANT_CELLS), ...readSide(row, 'respondent', RESPONDENT_CELLS)];
  const povertyClaimed = row.optional('poverty', readYesNo) ?? false;
  const county = row.optional('county', readCounty) ?? null;
  if (povertyClaimed && row.isEmpty('county') && countyOfCourt(context.courtCode) === null) row.refuse('poverty', 'county_missing');
  const request = row.prose('request', LONGEST_TEXT);
  if (dates.filedOn !== undefined && row.isEmpty('caseNumber')) row.refuse('caseNumber', 'filing_without_number');
  if (caseNumber !== null && row.isEmpty('filedOn')) row.refuse('filedOn', 'number_without_filing');
  const basis: CaseBasis = { dates, caseNumber, year: number?.year ?? 0, cause, povertyClaimed, request };
  const read = kind === 'enforcement' ? readEnforcement(row, basis, context) : kind === 'civil' ? readCivil(row, basis, context) : undefined;
  if (row.problems.length > 0 || read === undefined || kind === undefined) return { ok: false, row: raw.row, problems: row.problems };

  const receiptNo = row.prose('receiptNo', LONGEST_CAUSE) || null;
  const draft: CaseDraft = {
    kind, caseNumber, receiptNo, receivedOn: dates.receivedOn!, countyCode: county, isOpen: read.isOpen, parties,
    series: number ? { typeCode: number.typeCode, year: number.year, serial: number.serial } : null,
    lines: ({ personIds, importId, isOnRoster }) => {
      const known = knownAmong(parties.map(({ person }, at) => ({ personId: personIds[at]!, person })));
      return read.lines(idsBySide(parties, personIds), { importId, today: context.today, isOnRoster, kept: (text) => broughtText(text, known) });
    },
  };
  const key = keyOf(draft, context.courtCode, read.claim);
  return { ok: true, row: raw.row, key, marks: [{ mark: key, twice: 'duplicate_row' }, ...(receiptNo === null ? [] : [{ mark: `收${textOf(receiptNo)}`, twice: 'receipt_taken' } as const])], draft };
}

function idsBySide(parties: readonly PartyDraft[], personIds: readonly string[]): Sides {
  const of = (role: PartyDraft['role']) => personIds.filter((_, at) => parties[at]!.role === role);
  return { applicantIds: of('applicant'), respondentIds: of('respondent') };
}

/** A cause of the list by its code; another one as it is written. */
function readCause(cell: RawCell): Result<string, 'too_long'> {
  const text = proseOf(cell);
  if (text.length > LONGEST_CAUSE) return { ok: false, error: 'too_long' };
  return ok(findCause(text)?.code ?? text);
}

function readCounty(cell: RawCell): Result<string, 'unknown_county'> {
  const found = countyNamed(textOf(cell));
  return found === undefined ? err('unknown_county') : ok(found);
}

function readSide(row: RowReader<CaseField>, role: PartyDraft['role'], cells: Partial<Record<keyof PeopleCells, CaseField>>): PartyDraft[] {
  const of = (name: keyof PeopleCells) => (cells[name] ? row.cell(cells[name]) : null);
  const people = readPeople({ names: of('names'), idType: of('idType'), ids: of('ids'), phone: of('phone'), address: of('address'), account: of('account') });
  if (people.ok) return people.value.map((person) => ({ role, person }));
  row.refuse(cells[people.error.cell] ?? null, people.error.code);
  return [];
}

/** Court and case number, else the receipt number, else who claims what from whom. */
function keyOf({ kind, caseNumber, receiptNo, parties }: CaseDraft, courtCode: string, claim: string): string {
  if (caseNumber !== null) return `${courtCode}|${caseNumber}`;
  if (receiptNo !== null) return `${courtCode}|${kind}|收${textOf(receiptNo)}`;
  const people = parties.map(({ role, person }) => `${role} ${person.name} ${person.type === 'entity' ? (person.creditCode ?? '') : (person.idNumber ?? '')}`).toSorted();
  return [courtCode, kind, ...people, claim].join('|');
}
