import { randomUUID } from 'node:crypto';
import { NewCaseBody } from '#contract/application.ts';
import { knownAmong } from '#domain/identity/known-people.ts';
import { countyOfCourt } from '#prisma/reads/people.ts';
import type { Role } from '#domain/shared/role.ts';
import { Refused } from '#record/refused.ts';
import { rosterOf } from '#record/roster.ts';
import { seenCase } from '../access.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { firstLine } from '../first-line.ts';
import { personInput } from '../new-person.ts';
import { RequestRefused } from '../problem.ts';
import { recordable } from '../prose.ts';

/** Receives an application over the counter: persons, parties, receipt number and first line in one step. An applicant on the roster of the poor needs no tick. */
export function newCaseRoutes(deps: Deps): Handlers<'newCase'> {
  const { door, pool, read, vault } = deps;
  return {
    async newCase({ reader, body, key }) {
      const { kind, receivedOn, parties, application } = body;
      if (receivedOn > reader.today) throw new Refused({ code: 'date_in_future' });
      for (const role of ['applicant', 'respondent'] as const) {
        if (!parties.some((party) => party.role === role)) throw new RequestRefused('bad_request', { issues: [{ path: 'parties', message: `no ${role}` }] });
      }
      const titleCaseId = 'titleCaseId' in application ? application.titleCaseId : undefined;
      if (titleCaseId !== undefined) await seenCase(deps, reader, titleCaseId);
      const role = (['filingClerk', 'filingChief'] as const).find((held) => (reader.roles as readonly Role[]).includes(held))!;
      const people = parties.map((party) => ({ role: party.role, person: personInput(party.person) }));
      const isOnRoster = (await rosterOf(pool, vault, [people]))(people);
      return door.openCase({
        caseId: randomUUID(), courtCode: reader.courtCode, countyCode: body.countyCode ?? (await countyOfCourt(read, reader.courtCode)), kind, by: { userId: reader.accountId, role }, receivedOn,
        parties: people, vault,
        ...(titleCaseId !== undefined && { links: [{ caseId: titleCaseId, relation: 'title' }] }),
        firstLine: (personIds) => firstLine(recordable(NewCaseBody, body, knownAmong(people.map(({ person }, at) => ({ personId: personIds[at]!, person })))), personIds, isOnRoster),
      }, key);
    },
  };
}
