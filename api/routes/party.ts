import { AccountBody } from '#contract/application.ts';
import { PAPERS, RevealBody } from '#contract/case.ts';
import type { EnforcementState } from '#domain/enforcement/state.ts';
import { readCase, type CaseRecord } from '#prisma/reads/case-list.ts';
import { partiesOf, streamsOf, type StreamRecord } from '#prisma/reads/case-page.ts';
import { isLiaisonOnly } from '#prisma/reads/scope.ts';
import { Refused } from '#record/refused.ts';
import { addAgent, changeAccount } from '#record/party.ts';
import { noteReveal } from '#record/reveal.ts';
import { actorOn, seenCase } from '../access.ts';
import type { Handlers } from '../call.ts';
import { caseLine } from '../case-row.ts';
import type { Deps } from '../deps.ts';
import { knownOf } from '../known-people.ts';
import { personInput } from '../new-person.ts';
import { fieldOf, liaisonMay } from '../party-view.ts';
import { recordable } from '../prose.ts';
import { spelledInFull } from '../spelled.ts';

/** Personal data in full: noted first with its reason, then shown. */
export function partyRoutes(deps: Deps): Handlers<'reveal' | 'paper' | 'addAgent' | 'changeAccount'> {
  const { pool, read, vault } = deps;
  return {
    async reveal({ reader, params: { caseId, personId }, body, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      const { field, reason } = recordable(RevealBody, body, await knownOf(deps, caseId));
      const places = (await partiesOf(read.pool, caseId)).filter((party) => party.personId === personId);
      if (places.length > 0 && isLiaisonOnly(reader) && !places.some((place) => liaisonMay(place, field))) throw new Refused({ code: 'wrong_role' });
      const value = places[0] && fieldOf(places[0], field, vault);
      if (value === undefined) throw new Refused({ code: 'not_found' });
      await noteReveal(pool, { caseId, userId: reader.accountId, fields: [{ personId, field }], reason }, key);
      return { value };
    },
    async addAgent({ reader, params: { caseId }, body: { person }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      return addAgent(pool, { caseId, person: personInput(person), vault }, key);
    },
    async changeAccount({ reader, params: { caseId, personId }, body, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      const { account, reason } = recordable(AccountBody, body, await knownOf(deps, caseId));
      await changeAccount(pool, { caseId, personId, account, reason, userId: reader.accountId, vault }, key);
      return { done: true };
    },
    async paper({ reader, params: { caseId, paper: asked }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      const paper = PAPERS.find((known) => known === asked);
      if (!paper) throw new Refused({ code: 'not_found' });
      const [record, people, streams] = await Promise.all([readCase(read.pool, reader, caseId), partiesOf(read.pool, caseId), streamsOf(read.pool, caseId)]);
      if (!isReady(paper, record)) throw new Refused({ code: 'not_allowed' });
      const parties = people.map((person) => ({ personId: person.personId, role: person.role, type: person.type, name: fieldOf(person, 'name', vault) ?? '' }));
      const natural = parties.filter(({ type }) => type === 'natural');
      await noteReveal(pool, { caseId, userId: reader.accountId, fields: natural.map(({ personId }) => ({ personId, field: 'paper' })), reason: `paper ${paper}` }, key);
      const mainText = paper === 'enforcement' ? await spelledInFull(deps, mainTextOf(streams)) : null;
      return { paper, parties, mainText, case: caseLine(record, deps, reader.today), today: reader.today };
    },
  };
}

/** What tells that a case was taken or is enforced is printed when it is filed. */
function isReady(paper: (typeof PAPERS)[number], { kind, filedOn }: CaseRecord): boolean {
  return paper === 'receipt' || (filedOn !== null && (paper === 'acceptance' || kind === 'enforcement'));
}

function mainTextOf(streams: readonly StreamRecord[]): string {
  return (streams.find(({ kind }) => kind === 'enforcement')!.state as EnforcementState).title.mainText;
}
