import type { PersonDraft } from '#domain/import/case-draft.ts';
import type { ImportProblemCode } from '#domain/import/problem.ts';
import type { RawCell } from '#domain/import/table.ts';
import { checkCreditCode } from '#domain/identity/credit-code.ts';
import { isEntityName } from '#domain/identity/entity-name.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { readCitizenId, readCreditCode, readNumber } from './id-number.ts';
import { proseOf, textOf } from './text.ts';

/** The cells that tell of the persons of one side. */
export type PeopleCells = { names: RawCell; idType: RawCell; ids: RawCell; phone: RawCell; address: RawCell; account: RawCell };
export type PeopleProblem = { cell: keyof PeopleCells; code: ImportProblemCode };

/** Names are often spread to one width: 李　四. */
const HAN = /^[\p{Script=Han}· ]+$/u;
const SEPARATOR = /[、；;，,\n]+/;
const LONGEST = { name: 100, phone: 30, address: 200, account: 40, number: 30 } as const;
/** Papers that bear the citizen number: 第二代居民身份证, 中华人民共和国残疾人证, 二代证, 户口簿; not those of people from elsewhere, whose numbers have forms of their own. */
const CITIZEN_PAPER = /^$|身份|残疾|二代|户口/;
const FOREIGN_PAPER = /外国|港|澳|台湾|军|警/;
const ENTITY_PAPER = /信用代码|营业执照|组织机构/;

/** The persons of a cell, one or several (张三、李四), each with the number and, where there are several, the paper in the same place. Phone, address and account belong to the first. */
export function readPeople(cells: PeopleCells): Result<PersonDraft[], PeopleProblem> {
  const names = parts(cells.names);
  if (names.length === 0) return err({ cell: 'names', code: 'missing' });
  if (names.some((name) => name.length > LONGEST.name)) return err({ cell: 'names', code: 'too_long' });
  const ids = names.length === 1 ? [cells.ids] : parts(cells.ids);
  const isBare = textOf(cells.ids) === '';
  if (!isBare && ids.length !== names.length) return err({ cell: 'ids', code: 'names_and_numbers_differ' });
  const papers = parts(cells.idType);
  if (papers.length > 1 && papers.length !== names.length) return err({ cell: 'idType', code: 'names_and_papers_differ' });
  const people: PersonDraft[] = [];
  for (const [at, written] of names.entries()) {
    const name = HAN.test(written) ? written.replaceAll(' ', '') : written;
    const person = readPerson(name, textOf((papers.length > 1 ? papers[at] : papers[0]) ?? ''), isBare ? null : ids[at]!);
    if (!person.ok) return err({ cell: 'ids', code: person.error });
    people.push(person.value);
  }
  const contact = readContact(cells);
  return contact.ok ? ok(people.map((person, at) => (at === 0 ? { ...person, ...contact.value } : person))) : contact;
}

function readPerson(name: string, paper: string, id: RawCell): Result<PersonDraft, ImportProblemCode> {
  const hasId = textOf(id) !== '';
  const isCitizenPaper = CITIZEN_PAPER.test(paper) && !FOREIGN_PAPER.test(paper);
  if (ENTITY_PAPER.test(paper) || (isCitizenPaper && isEntity(name, id))) {
    if (!hasId) return ok({ type: 'entity', name });
    const code = readCreditCode(id);
    return code.ok ? ok({ type: 'entity', name, creditCode: code.value }) : code;
  }
  if (!hasId) return ok({ type: 'natural', name, idType: isCitizenPaper ? 'citizen' : 'other' });
  const citizen = readCitizenId(id);
  if (citizen.ok) return ok({ type: 'natural', name, idType: 'citizen', idNumber: citizen.value.number });
  return isCitizenPaper ? citizen : readOther(name, id);
}

/** A paper with a number of its own form. */
function readOther(name: string, id: RawCell): Result<PersonDraft, ImportProblemCode> {
  const number = readNumber(id);
  if (!number.ok) return number;
  return number.value.length > LONGEST.number ? err('too_long') : ok({ type: 'natural', name, idType: 'other', idNumber: number.value });
}

/** Where no paper is named the number says it, else the name. */
function isEntity(name: string, id: RawCell): boolean {
  const number = readNumber(id);
  return (number.ok && checkCreditCode(number.value).ok) || isEntityName(name);
}

function readContact(cells: PeopleCells): Result<{ phone?: string; address?: string; account?: string }, PeopleProblem> {
  const phone = textOf(cells.phone);
  const address = proseOf(cells.address);
  if (phone.length > LONGEST.phone) return err({ cell: 'phone', code: 'too_long' });
  if (address.length > LONGEST.address) return err({ cell: 'address', code: 'too_long' });
  const account = readNumber(cells.account);
  if (!account.ok) return err({ cell: 'account', code: account.error });
  if (account.value.length > LONGEST.account) return err({ cell: 'account', code: 'too_long' });
  return ok({ ...(phone && { phone }), ...(address && { address }), ...(account.value && { account: account.value }) });
}

function parts(cell: RawCell): string[] {
  return proseOf(cell).split(SEPARATOR).map((part) => part.trim()).filter((part) => part !== '');
}
