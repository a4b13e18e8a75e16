import type { AnyEvent } from '#domain/shared/record.ts';
import type { StoredStream } from './stored-stream.ts';

/** What a road of a kind is known by: line types that must be there, those that must not, and fields of a line. */
export type Road = { has: readonly string[]; not?: readonly string[]; where?: (event: AnyEvent) => boolean };

const closedAs = (closing: string) => ({ has: ['closed'], where: (event: AnyEvent) => event.type === 'closed' && event.closing === closing });
const endedAs = (result: string) => ({ has: ['ended'], where: (event: AnyEvent) => event.type === 'ended' && event.result === result });
const appealEndedAs = (outcome: string) => ({ has: ['appealDecided'], where: (event: AnyEvent) => event.type === 'appealDecided' && event.outcome === outcome });

const finalAs = (ground: string) => ({ has: ['planFinal', 'finished'], where: (event: AnyEvent) => event.type === 'planFinal' && event.ground === ground });

/** The roads that the corpus holds a stream of, by kind: each ends a case in another way, or goes through a part of the story that others pass by. */
export const ROADS: Readonly<Record<string, Readonly<Record<string, Road>>>> = {
  civil: {
    judged: { has: ['judged', 'tookEffect', 'enforcementRequested'], not: ['appealed'] },
    mediated: { has: ['mediated', 'tookEffect'] },
    signatureRefused: { has: ['signatureRefused'] },
    withdrawn: { has: ['withdrawn'] },
    refused: { has: ['refused'] },
    papersReturned: { has: ['papersReturned'] },
    appealUpheld: appealEndedAs('upheld'),
    remanded: { has: ['remanded'] },
    performed: { has: ['performed'] },
    corrected: { has: ['correctionAsked', 'papersCorrected'] },
    filedByLimit: { has: ['filed'], where: (event) => event.type === 'filed' && event.isByLimit === true },
    converted: { has: ['converted'] },
    suspended: { has: ['clockPaused', 'clockResumed'] },
    adjourned: { has: ['hearingAdjourned'] },
  },
  enforcement: {
    paidInFull: closedAs('performed'),
    withdrawn: closedAs('withdrawn'),
    rejected: closedAs('rejected'),
    cancelled: closedAs('cancelled'),
    refused: { has: ['refused'] },
    papersReturned: { has: ['papersReturned'] },
    filedByLimit: { has: ['filed'], where: (event) => event.type === 'filed' && event.by === 'limit' },
    corrected: { has: ['correctionAsked', 'correctionReceived'] },
    extended: { has: ['extensionProposed', 'limitExtended'] },
    suspended: { has: ['suspended', 'resumed'] },
    controlRenewed: { has: ['controlRenewed'] },
    controlLapsed: { has: ['controlLapsed'] },
    imported: { has: ['imported'] },
    distributed: { has: ['distributionDrawnUp'] },
  },
  povertyTrack: {
    certified: endedAs('certified'),
    awaitsAdjustment: { has: ['certified'], where: (event) => event.type === 'certified' && event.result === 'awaitsAdjustment' },
    rejected: { has: ['rejected'] },
    performed: endedAs('performed'),
    urged: { has: ['targetMissed', 'urged'] },
    stoodStill: { has: ['clockPaused'] },
  },
  disbursement: {
    paid: { has: ['paymentMade', 'finished'], not: ['paymentFailed', 'deferred', 'returned', 'paymentReturned'] },
    failedAndPaid: { has: ['paymentFailed', 'paymentOrderedAgain', 'finished'] },
    deferred: { has: ['deferred', 'deferralEnded'] },
    returned: { has: ['returned', 'paymentReturned'] },
    chased: { has: ['bankChased'] },
  },
  distribution: {
    unopposed: finalAs('unopposed'),
    amended: finalAs('amended'),
    notSued: finalAs('notSued'),
    judged: finalAs('judged'),
    withdrawn: { has: ['planWithdrawn'] },
    contradicted: { has: ['planFinal'], where: (event) => event.type === 'opinionGiven' && event.opinion === '' },
    consentUndone: { has: ['consentDeemed', 'opinionGiven', 'taskWithdrawn'] },
  },
  receipt: {
    booked: { has: ['booked'], not: ['unmatched'] },
    claimed: { has: ['unmatched', 'claimed', 'booked'] },
  },
  treasury: { open: { has: ['arrivalNoted'] } },
};

export function isOnRoad({ lines }: StoredStream, { has, not = [], where = () => true }: Road): boolean {
  const types = new Set(lines.map(({ event }) => event.type));
  return has.every((type) => types.has(type)) && !not.some((type) => types.has(type)) && lines.some(({ event }) => where(event));
}

/**
 * What the story itself told in a stream: each kind of task, limit, rung, act and conclusion once. A part of the story that no stored stream tells
 * could change without a stored stream telling of it.
 */
export function toldIn({ lines }: StoredStream): Set<string> {
  const told = new Set<string>();
  for (const { by, event } of lines) {
    if (by.role !== 'story') continue;
    const what = event.type === 'taskOpened' ? event.kind : (event.limitId ?? event.deadlineId ?? event.activity ?? event.actId ?? event.orderId ?? '');
    told.add([event.type, String(what).replaceAll(/[^/:]*\/[0-9a-f-]{36}[^/]*\//g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27,}|\d[\d-]*/g, '#'), event.rung ?? ''].join(' ').trim());
  }
  return told;
}
