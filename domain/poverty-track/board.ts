import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import type { Words } from '#domain/shared/words.ts';
import { isEnded, type Leg, type TrackState } from './state.ts';
import { placeWords } from './place.ts';

type BoardLegName = 'filing' | 'trial' | 'enforcement' | 'payout';

/** One cell of the board. A missed target (`isTargetMissed`, 超快办时限) is the court's own affair; only `isCapBreached` is a breach of law (超法定期限). */
export type BoardLeg = {
  leg: BoardLegName;
  state: Leg['state'];
  startedOn: IsoDate | null;
  target: IsoDate | null;
  cap: IsoDate | null;
  doneOn: IsoDate | null;
  days: number | null;
  daysLeft: number | null;
  isTargetMissed: boolean;
  isCapBreached: boolean;
};

export type BoardRow = { status: TrackState['status']; statusName: Words; waitsFor: Words | null; handlerId: string | null; isPaused: boolean; legs: readonly BoardLeg[] };

/** A track as the board shows it on a day: four cells, where the case stands, and who has it. */
export function boardRow(state: TrackState, today: IsoDate): BoardRow {
  const isOver = isEnded(state);
  const lastDay = 'endedOn' in state ? state.endedOn : today;
  const legs = [cell('filing', state.legs.filing), cell('trial', state.legs.trial), cell('enforcement', enforcementOf(state)), payoutCell()];
  return {
    status: state.status,
    statusName: placeWords(state),
    waitsFor: isOver || state.place === 'done' ? (isOver ? null : ROLE_NAMES.liaison) : ROLE_NAMES[state.holder.role],
    handlerId: state.holder.userId,
    isPaused: state.pausedSince !== null,
    legs,
  };

  function cell(name: BoardLegName, leg: Leg): BoardLeg {
    const shown = isOver && leg.state === 'ahead' ? 'notApplicable' : isOver && leg.state === 'running' ? 'done' : leg.state;
    const until = leg.endedOn ?? (leg.state === 'running' && state.pausedSince !== null ? state.pausedSince : lastDay);
    const isCounting = leg.state === 'running' && !isOver;
    return {
      leg: name,
      state: shown,
      startedOn: leg.startedOn,
      target: leg.targetDue,
      cap: leg.capDue,
      doneOn: leg.endedOn,
      days: leg.startedOn === null ? null : dayNumber(until) - dayNumber(leg.startedOn),
      daysLeft: isCounting && leg.targetDue !== null ? dayNumber(leg.targetDue) - dayNumber(until) : null,
      isTargetMissed: leg.missedDue !== null || isPast(leg, leg.targetDue, until),
      isCapBreached: isPast(leg, leg.capDue, until),
    };
  }

  /** The payout that is due first; when none runs, what has been paid. */
  function payoutCell(): BoardLeg {
    const [first] = Object.values(state.payouts).toSorted((a, b) => ((a.targetDue ?? '') < (b.targetDue ?? '') ? -1 : 1));
    if (first) return cell('payout', first);
    const { count, missed, lastOn, startedOn } = state.paidOut;
    const isPaid = count > 0 && lastOn !== null && startedOn !== null;
    return {
      leg: 'payout', state: isPaid ? 'done' : isOver ? 'notApplicable' : 'ahead', startedOn, target: null, cap: null, doneOn: lastOn,
      days: isPaid ? dayNumber(lastOn) - dayNumber(startedOn) : null, daysLeft: null, isTargetMissed: missed > 0, isCapBreached: false,
    };
  }
}

/** Until it is filed for enforcement, the third cell shows the filing of the application. */
function enforcementOf({ legs }: TrackState): Leg {
  return legs.enforcement.state === 'ahead' && legs.enforcementFiling.startedOn !== null ? legs.enforcementFiling : legs.enforcement;
}

function isPast({ state }: Leg, due: IsoDate | null, until: IsoDate): boolean {
  return due !== null && (state === 'running' || state === 'done') && until > due;
}
