import type { TaskRow } from '#contract/task.ts';
import type { Language } from '../lib/i18n.ts';

type PartyName = TaskRow['parties'][number];

/** `张** — 李**等2人`: applicants and respondents in one line, names as the server masks them. */
export function partyLine(parties: readonly PartyName[], language: Language): string {
  const side = (role: PartyName['role']) => sideText(parties.filter((party) => party.role === role).map(({ name }) => name), language);
  return [side('applicant'), side('respondent')].filter(Boolean).join(' — ');
}

function sideText([first, ...rest]: readonly string[], language: Language): string {
  if (first === undefined) return '';
  if (rest.length === 0) return first;
  return language === 'zh' ? `${first}等${rest.length + 1}人` : `${first} and ${rest.length} more`;
}
