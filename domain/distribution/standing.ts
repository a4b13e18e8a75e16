import { amendedBy, type Change, type Plan } from './plan.ts';
import { objectionBy, receiversOf, type DistributionState, type Objection, type ReceiverId } from './state.ts';

/** Where an objection stands: the others are asked, all of them consent, somebody opposes, the objector let his time to sue pass, or he has sued. */
export type Standing = 'asked' | 'accepted' | 'opposed' | 'lapsed' | 'sued';

type Heard = Pick<DistributionState, 'plan' | 'objections'>;

/** Who has objected himself is not told of other objections, and his silence means nothing (民诉法解释 510). */
export function standingOf(state: Heard, objection: Objection): Standing {
  if (objection.suit) return 'sued';
  if (isOpposed(objection)) return objection.told?.isOver ? 'lapsed' : 'opposed';
  return othersOf(state, objection).every((receiver) => receiver in objection.stances) ? 'accepted' : 'asked';
}

/** The creditors and the debtor who have not objected. */
function othersOf(state: Heard, { by }: Objection): readonly ReceiverId[] {
  return receiversOf(state).filter((receiver) => receiver !== by && !objectionBy(state, receiver));
}

export function isOpposed({ stances }: Objection): boolean {
  return Object.values(stances).some(({ stance }) => stance === 'opposes');
}

export function objectionsAt(state: Heard, standing: Standing): readonly Objection[] {
  return state.objections.filter((objection) => standingOf(state, objection) === standing);
}

export function leftToServe(state: DistributionState): readonly ReceiverId[] {
  return receiversOf(state).filter((receiver) => !(receiver in state.services));
}

/** The objections that are still to be told to a receiver. That an objector lets his time pass releases nobody: only his suit does. */
export function untold(state: Heard, receiver: ReceiverId): readonly Objection[] {
  return state.objections.filter((objection) => objection.suit === null && othersOf(state, objection).includes(receiver) && !(receiver in objection.notices) && !(receiver in objection.stances));
}

export function leftToNotify(state: Heard): readonly ReceiverId[] {
  return receiversOf(state).filter((receiver) => untold(state, receiver).length > 0);
}

/** The objectors who do not know yet that somebody opposes. */
export function leftToTell(state: Heard): readonly ReceiverId[] {
  return state.objections.flatMap((objection) => (standingOf(state, objection) === 'opposed' && objection.told === null ? [objection.by] : []));
}

/**
 * A term of DIS-005 has done its work: the receiver has spoken, objects himself, or the objector has sued. No end of another term tells here:
 * terms that end with the same day are told together, and each must still be there to be told.
 */
export function isHeard(state: DistributionState, objector: ReceiverId, receiver: ReceiverId): boolean {
  const objection = objectionBy(state, objector);
  return !objection || receiver in objection.stances || objectionBy(state, receiver) !== undefined || objection.suit !== null;
}

/** Nobody may object any more (DIS-004), and every objection has come to an end or to court. */
export function isRipe(state: DistributionState): boolean {
  const isHeardOut = receiversOf(state).every((receiver) => objectionBy(state, receiver) !== undefined || state.services[receiver]?.isOver === true);
  return isHeardOut && objectionsAt(state, 'asked').length === 0 && objectionsAt(state, 'opposed').length === 0;
}

export function changesOf(objections: readonly Objection[]): readonly Change[] {
  return objections.flatMap(({ changes }) => changes);
}

/** The plan as amended by every objection that nobody opposes: what the officer reviews. */
export function reviewedPlan(state: DistributionState): Plan {
  return amendedBy(state.plan, changesOf(objectionsAt(state, 'accepted')));
}
