import type { PersonDraft } from '#domain/import/case-draft.ts';
import type { ImportProblemCode } from '#domain/import/problem.ts';
import type { RawCell } from '#domain/import/table.ts';
import { checkCreditCode } from '#domain/identity/credit-code.ts';
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
const ENTITY = /公司|银行|信用社|合作社|联社|政府|委员会|集团|企业|中心|工厂|厂$|商店|医院|学校|大学|中学|小学|幼儿园|事务所|研究院|研究所|协会|基金会|管理局|保险|酒店|超市|门市部|经营部|服务部|分行|支行|营业部|项目部|局$/;
const CITIZEN_PAPERS = new Set(['', '身份证', '居民身份证', '公民身份证', '公民身份号码', '二代身份证', '残疾人证', '残疾证']);
const ENTITY_PAPERS = new Set(['统一社会信用代码', '统一社会信用代码证', '营业执照', '组织机构代码', '组织机构代码证', '社会信用代码']);

/** The persons of a cell, one or several (张三、李四), each with the number in the same place. Phone, address and account belong to the first. */
export function readPeople(cells: PeopleCells): Result<PersonDraft[], PeopleProblem> {
  const names = parts(cells.names);
  if (names.length === 0) return err({ cell: 'names', code: 'missing' });
  if (names.some((name) => name.length > LONGEST.name)) return err({ cell: 'names', code: 'too_long' });
  const ids = names.length === 1 ? [cells.ids] : parts(cells.ids);
  const isBare = textOf(cells.ids) === '';
  if (!isBare && ids.length !== names.length) return err({ cell: 'ids', code: 'names_and_numbers_differ' });
  const people: PersonDraft[] = [];
  for (const [at, written] of names.entries()) {
    const name = HAN.test(written) ? written.replaceAll(' ', '') : written;
    const person = readPerson(name, textOf(cells.idType), isBare ? null : ids[at]!);
    if (!person.ok) return err({ cell: 'ids', code: person.error });
    people.push(person.value);
  }
  const contact = readContact(cells);
  return contact.ok ? ok(people.map((person, at) => (at === 0 ? { ...person, ...contact.value } : person))) : contact;
}

function readPerson(name: string, paper: string, id: RawCell): Result<PersonDraft, ImportProblemCode> {
  const hasId = textOf(id) !== '';
  if (ENTITY_PAPERS.has(paper) || (CITIZEN_PAPERS.has(paper) && isEntity(name, id))) {
    if (!hasId) return ok({ type: 'entity', name });
    const code = readCreditCode(id);
    return code.ok ? ok({ type: 'entity', name, creditCode: code.value }) : code;
  }
  if (!hasId) return ok({ type: 'natural', name, idType: CITIZEN_PAPERS.has(paper) ? 'citizen' : 'other' });
  if (CITIZEN_PAPERS.has(paper)) {
    const citizen = readCitizenId(id);
    return citizen.ok ? ok({ type: 'natural', name, idType: 'citizen', idNumber: citizen.value.number }) : citizen;
  }
  const number = readNumber(id);
  if (!number.ok) return number;
  return number.value.length > LONGEST.number ? err('too_long') : ok({ type: 'natural', name, idType: 'other', idNumber: number.value });
}

/** Where no paper is named the number says it, else the name. */
function isEntity(name: string, id: RawCell): boolean {
  const number = readNumber(id);
  return (number.ok && checkCreditCode(number.value).ok) || ENTITY.test(name);
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
