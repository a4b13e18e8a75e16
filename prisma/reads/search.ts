import { checkCitizenNumber } from '#domain/identity/citizen-number.ts';
import { normalizeCaseNumber } from '#domain/identity/case-number.ts';
import type { Bind } from './scope.ts';

/** The keyed blind index of a text: names and numbers of natural persons are found by it and by nothing else. */
export type IndexOf = (text: string) => Buffer;

/**
 * The condition on `court_case c` for what a person typed: a case number with brackets of either width, whole or in part, a receipt number, a citizen
 * number, a person's exact name, or a part of an entity's name.
 */
export function matches(text: string, indexOf: IndexOf, bind: Bind): string {
  const typed = text.normalize('NFKC').trim();
  const caseNumber = normalizeCaseNumber(typed);
  if (caseNumber.ok) return `c.case_number = ${bind(caseNumber.value)}`;
  if (/^\S+收\d{4}-\d{1,6}$/.test(typed)) return `c.receipt_no = ${bind(typed)}`;
  const citizen = checkCitizenNumber(typed);
  if (citizen.ok) return hasParty(`n.id_index = ${bind(indexOf(citizen.value.normalized))}`);
  const ways = [hasParty(`n.name_index = ${bind(indexOf(text))} or n.id_index = ${bind(indexOf(typed))} or n.entity_name ilike ${bind(`%${escaped(typed)}%`)}`)];
  if (/\d/.test(typed)) ways.push(`c.case_number like ${bind(`%${escaped(widened(typed))}%`)}`, `c.receipt_no like ${bind(`%${escaped(typed)}`)}`);
  return `(${ways.join(' or ')})`;
}

function hasParty(condition: string): string {
  return `c.case_id in (select p.case_id from person n join party p on p.person_id = n.person_id where ${condition})`;
}

function widened(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
