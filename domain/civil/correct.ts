import { findCause } from '#domain/causes.ts';
import { recoded } from '#domain/identity/coded-name.ts';
import { formatAmount, parseAmount } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { CivilCommand } from './commands.ts';
import type { CivilEvent, Correctable, Correction } from './events.ts';
import { docketOf, partiesOf, type CivilState } from './state.ts';

type Proposal = Extract<CivilCommand, { type: 'proposeCorrection' }>;
type Said = Pick<Correction, 'field' | 'becomes' | 'partyId'>;
type Today = Pick<DecisionContext, 'today'>;

/** One correction (更正) at a time: what the record holds now, what it should hold, and why. Refused with `bad_command` where nothing is held or nothing would change. */
export function proposeCorrection(state: CivilState, { field, was: given, partyId, becomes: typed, reason }: Proposal, { by, today }: DecisionContext): Result<CivilEvent[], Refusal> {
  if (state.correction) return refuse('not_allowed', { field: state.correction.field });
  const was = heldValue(state, field, given, partyId);
  const becomes = newValue(state, { field, becomes: typed, ...(partyId !== undefined && { partyId }) }, { today });
  if (!becomes.ok) return becomes;
  if (was === undefined || was === becomes.value) return refuse('bad_command', { field });
  return ok([{ type: 'correctionProposed', field, was, becomes: becomes.value, ...(field === 'servedOn' && partyId !== undefined && { partyId }), reason, proposedBy: by.userId }]);
}

/** The value as the record will hold it; refused where the case as it stands cannot have it. */
export function newValue(state: CivilState, { field, becomes }: Said, { today }: Today): Result<string, Refusal> {
  switch (field) {
    case 'cause': {
      const cause = findCause(becomes);
      return cause ? ok(cause.code) : refuse('bad_command', { field });
    }
    case 'claimAmount':
    case 'principal':
    case 'interest':
    case 'costs': {
      const amount = parseAmount(becomes);
      return amount.ok && amount.value >= 0n ? ok(formatAmount(amount.value)) : refuse('amount_not_positive');
    }
    case 'receivedOn': {
      const wrong = wrongDay(becomes, { today });
      if (wrong) return wrong;
      const latest = decidedFrom(state);
      return latest !== null && becomes > latest ? refuse('date_out_of_order', { on: becomes, notAfter: latest }) : ok(becomes);
    }
    case 'servedOn':
      return isBeforeEffect(state) ? (wrongDay(becomes, { today }, state.decision.on) ?? ok(becomes)) : refuse('bad_command', { field });
    case 'plaintiff':
    case 'defendant':
      return partiesOf(state).includes(becomes) ? refuse('already_party') : ok(becomes);
    case 'request':
    case 'documentNo':
      return ok(becomes);
  }
}

/** The first day on which the court did something with the papers: they came before it. */
function decidedFrom(state: CivilState): IsoDate | null {
  if (state.status === 'correctionAsked') return state.askedOn;
  return docketOf(state)?.filedOn ?? (state.filing.isCorrected ? state.filing.countsFrom : null);
}

type BeforeEffect = Extract<CivilState, { status: 'judged' | 'mediated' | 'delivered' }>;

function isBeforeEffect(state: CivilState): state is BeforeEffect {
  return state.status === 'judged' || state.status === 'mediated' || state.status === 'delivered';
}

/** What the record holds now; of a party, who of them it is about. */
function heldValue(state: CivilState, field: Correctable, given: string | undefined, partyId: string | undefined): string | undefined {
  switch (field) {
    case 'documentNo':
    case 'principal':
    case 'interest':
    case 'costs':
      return 'decision' in state ? state.decision.title[field] : undefined;
    case 'servedOn':
      return 'decision' in state && partyId !== undefined ? state.decision.servedOn[partyId] : undefined;
    case 'plaintiff':
      return state.plaintiffIds.find((id) => id === given);
    case 'defendant':
      return state.defendantIds.find((id) => id === given);
    default:
      return state[field];
  }
}

/** The case with the approved value in the place of the wrong one. */
export function corrected(state: CivilState, { field, was, becomes, partyId }: Correction): CivilState {
  const swap = (ids: readonly string[]) => ids.map((id) => (id === was ? becomes : id));
  switch (field) {
    case 'documentNo':
    case 'principal':
    case 'interest':
    case 'costs':
      return 'decision' in state ? { ...state, decision: { ...state.decision, title: { ...state.decision.title, [field]: becomes } } } : state;
    case 'servedOn':
      return isBeforeEffect(state) && partyId !== undefined ? servedAnew(state, partyId, becomes) : state;
    case 'plaintiff':
      return { ...withPerson(state, was, becomes), plaintiffIds: swap(state.plaintiffIds) };
    case 'defendant':
      return { ...withPerson(state, was, becomes), defendantIds: swap(state.defendantIds) };
    default:
      return { ...state, [field]: becomes };
  }
}

/** The document is delivered with the last service, whichever that is now (TRI-008). */
function servedAnew(state: BeforeEffect, partyId: string, on: IsoDate): CivilState {
  const servedOn = { ...state.decision.servedOn, [partyId]: on };
  const decision = { ...state.decision, servedOn };
  return state.status === 'delivered' ? { ...state, decision, deliveredOn: Object.values(servedOn).toSorted().at(-1)! } : { ...state, decision };
}

/** The request and the operative part name the right person, and what was served on a person under a wrong name was served on that person, who has appealed as well. */
function withPerson(state: CivilState, was: string, becomes: string): CivilState {
  const request = recoded(state.request, was, becomes);
  if (!('decision' in state)) return { ...state, request };
  const { servedOn, noticed, lodged, alsoLodged } = state.decision;
  const title = { ...state.decision.title, mainText: recoded(state.decision.title.mainText, was, becomes) };
  const rightOne = (id: string) => (id === was ? becomes : id);
  const renamed = <V>(byParty: Readonly<Record<string, V>>) => Object.fromEntries(Object.entries(byParty).map(([id, value]) => [rightOne(id), value]));
  const appeals = { ...(lodged && { lodged: { ...lodged, partyId: rightOne(lodged.partyId) } }), ...(alsoLodged && { alsoLodged: alsoLodged.map(rightOne) }) };
  return { ...state, request, decision: { ...state.decision, title, servedOn: renamed(servedOn), ...(noticed && { noticed: renamed(noticed) }), ...appeals } };
}
