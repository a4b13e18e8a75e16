import { partiesOf } from '#prisma/reads/case-page.ts';
import { readCase } from '#prisma/reads/case-list.ts';
import { isLiaisonOnly } from '#prisma/reads/scope.ts';
import { Refused } from '#record/refused.ts';
import { addAgent, changeAccount } from '#record/party.ts';
import { noteReveal } from '#record/reveal.ts';
import { actorOn, seenCase } from '../access.ts';
import type { Handlers } from '../call.ts';
import { caseLine } from '../case-row.ts';
import type { Deps } from '../deps.ts';
import { personInput } from '../new-person.ts';
import { fieldOf, type Field } from '../party-view.ts';

/** What a liaison compares with the roster. */
const LIAISON_FIELDS: readonly Field[] = ['name', 'idNumber'];

/** Personal data in full: noted first with its reason, then shown. */
export function partyRoutes(deps: Deps): Handlers<'reveal' | 'paper' | 'addAgent' | 'changeAccount'> {
  const { pool, read, vault } = deps;
  return {
    async reveal({ reader, params: { caseId, personId }, body: { field, reason }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      if (isLiaisonOnly(reader) && !LIAISON_FIELDS.includes(field)) throw new Refused({ code: 'wrong_role' });
      const person = (await partiesOf(read.pool, caseId)).find((party) => party.personId === personId);
      const value = person && fieldOf(person, field, vault);
      if (value === undefined) throw new Refused({ code: 'not_found' });
      await noteReveal(pool, { caseId, userId: reader.accountId, fields: [{ personId, field }], reason }, key);
      return { value };
    },
    async addAgent({ reader, params: { caseId }, body: { person }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      return addAgent(pool, { caseId, person: personInput(person), vault }, key);
    },
    async changeAccount({ reader, params: { caseId, personId }, body: { account, reason }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      await changeAccount(pool, { caseId, personId, account, reason, userId: reader.accountId, vault }, key);
      return { done: true };
    },
    async paper({ reader, params: { caseId, paper }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      const [record, people] = await Promise.all([readCase(read.pool, reader, caseId), partiesOf(read.pool, caseId)]);
      const parties = people.map((person) => ({
        personId: person.personId, role: person.role, type: person.type, name: fieldOf(person, 'name', vault) ?? '',
        idNumber: fieldOf(person, 'idNumber', vault) ?? null, address: fieldOf(person, 'address', vault) ?? null,
      }));
      const natural = parties.filter(({ type }) => type === 'natural');
      await noteReveal(pool, { caseId, userId: reader.accountId, fields: natural.map(({ personId }) => ({ personId, field: 'paper' })), reason: `paper ${paper}` }, key);
      return { paper, parties, case: caseLine(record, deps, reader.today), today: reader.today };
    },
  };
}
