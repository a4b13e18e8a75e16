import { partiesOf } from '#prisma/reads/case-page.ts';
import { Refused } from '#record/refused.ts';
import type { Deps } from './deps.ts';

const SIDES = { payeeId: 'applicant', debtorId: 'respondent' } as const;

/** Refuses with `party_unknown` an answer that shares money out to somebody who is no party of the case on that side. */
export async function expectReceivers({ read }: Pick<Deps, 'read'>, caseId: string, answer: unknown): Promise<void> {
  const named = Object.entries(SIDES).flatMap(([field, role]) => {
    const personId = (answer as Readonly<Record<string, unknown>>)[field];
    return personId === undefined ? [] : [{ personId, role }];
  });
  if (named.length === 0) return;
  const parties = await partiesOf(read.pool, caseId);
  if (!named.every(({ personId, role }) => parties.some((party) => party.personId === personId && party.role === role))) throw new Refused({ code: 'party_unknown' });
}
