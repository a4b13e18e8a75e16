import { normalizeCaseNumber } from '#domain/identity/case-number.ts';
import { codeOf, type Naming } from '#domain/identity/coded-name.ts';
import { isEntityName } from '#domain/identity/entity-name.ts';
import { knownAmong, type Known } from '#domain/identity/known-people.ts';
import { maskName } from '#domain/identity/mask.ts';
import { caseOfNumber, partiesOf } from '#prisma/reads/case-page.ts';
import type { Brought } from '#record/party.ts';
import { payerOf } from '#record/treasury.ts';
import type { Deps } from './deps.ts';
import { fieldOf } from './party-view.ts';

type About = { caseId: string; courtCode: string; streamId: string; kind: string };

const NUMBERS = ['idNumber', 'phone', 'account'] as const;

/** The natural persons of a case, of the case whose number is named beside the text, and who is entered with the command; of money that came, who paid it. */
export async function knownTo(deps: Deps, about: About, given: unknown, brought?: Brought): Promise<Known> {
  const { caseNumber } = given as { caseNumber?: unknown };
  const cases = [about.caseId, ...(typeof caseNumber === 'string' ? await named(deps, caseNumber) : [])];
  const parties = await Promise.all(cases.map((caseId) => knownOf(deps, caseId)));
  const known = [...parties, knownAmong(brought ? [brought] : [])];
  return { namings: [...(await payer(deps, about)), ...known.flatMap(({ namings }) => namings)], numbers: known.flatMap(({ numbers }) => numbers) };
}

/** The natural persons of a case. */
export async function knownOf({ read, vault }: Deps, caseId: string): Promise<Known> {
  const parties = (await partiesOf(read.pool, caseId)).filter(({ type }) => type === 'natural');
  return {
    namings: parties.map((party) => ({ name: fieldOf(party, 'name', vault) ?? '', as: codeOf(party.personId) })),
    numbers: parties.flatMap((party) => NUMBERS.map((field) => fieldOf(party, field, vault)).filter((number) => number !== undefined)),
  };
}

async function named({ read }: Deps, caseNumber: string): Promise<string[]> {
  const number = normalizeCaseNumber(caseNumber);
  const caseId = number.ok ? await caseOfNumber(read.pool, number.value) : undefined;
  return caseId === undefined ? [] : [caseId];
}

/** Whoever paid is nobody's party yet and has no code: the name is masked for good. */
async function payer({ pool, vault }: Deps, { kind, streamId, courtCode }: About): Promise<Naming[]> {
  if (kind !== 'receipt') return [];
  const { payer: name } = await payerOf({ pool }, vault, courtCode, streamId.slice(streamId.lastIndexOf('/') + 1));
  return name === null || isEntityName(name) ? [] : [{ name, as: maskName(name) }];
}
