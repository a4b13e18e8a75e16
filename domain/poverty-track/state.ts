import type { IsoDate } from '#domain/shared/dates.ts';
import type { RuleId } from '#domain/shared/record.ts';
import type { Role } from '#domain/shared/role.ts';
import type { CertificateResult, EarlyEnd, LegName, StepName, UrgeLevel } from './events.ts';

/**
 * One stretch of the way with its own target (快办目标) and, where the law sets one, its cap (法定上限). `ahead`: not begun, or it waits for somebody else.
 * `missedDue` is the target day that passed, and stays. `told` names the rungs that have come, `acceptedReason` why a chief let it be.
 */
export type Leg = {
  state: 'ahead' | 'running' | 'done' | 'notApplicable';
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
  targetRule: RuleId;
  capRule: RuleId | null;
  targetDue: IsoDate | null;
  capDue: IsoDate | null;
  missedDue: IsoDate | null;
  told: readonly string[];
  urgedBy: UrgeLevel | null;
  acceptedReason: string | null;
};

export type Payout = Leg & { amount: string; stream: string };

/** What has been paid out in all; the arrivals themselves are with the disbursements. */
export type PaidOut = { count: number; missed: number; lastOn: IsoDate | null; startedOn: IsoDate | null };

/** Where the case stands between and beside the legs. */
export type Place =
  | 'filing' | 'correction' | 'trial' | 'awaitingEffect' | 'appeal' | 'awaitingApplication'
  | 'enforcementFiling' | 'enforcement' | 'payout' | 'awaitingClosing' | 'done';

type Holder = { role: Role; userId: string | null };

type Known = {
  claimedOn: IsoDate;
  beganAt: 'filing' | 'enforcement';
  countyCode: string | null;
  /** The stream of the case that is being handled now: orders go there. */
  caseStream: string;
  place: Place;
  holder: Holder;
  legs: Readonly<Record<Exclude<LegName, 'payout'>, Leg>>;
  steps: Readonly<Record<StepName, Leg>>;
  payouts: Readonly<Record<string, Payout>>;
  paidOut: PaidOut;
  pausedSince: IsoDate | null;
  isCaseOver: boolean;
  earlyEnd: { result: EarlyEnd; on: IsoDate } | null;
  confirmedOn: IsoDate | null;
  certificate: { result: CertificateResult; on: IsoDate; basis: string } | null;
};

export type TrackStatus = 'claimed' | 'active' | 'rejected' | 'certified' | 'performed' | 'endedEarly';

export type TrackState = Known &
  (
    | { status: 'claimed' | 'active' }
    | { status: 'rejected'; reason: string; endedOn: IsoDate }
    | { status: 'certified' | 'performed' | 'endedEarly'; endedOn: IsoDate }
  );

export function isEnded({ status }: TrackState): boolean {
  return status !== 'claimed' && status !== 'active';
}

/** A leg, a step of enforcement, or the payout of one arrival (`payout:<arrivalId>`); undefined for one that is not there. */
export function watchOf({ legs, steps, payouts }: Pick<TrackState, 'legs' | 'steps' | 'payouts'>, watch: string): Leg | undefined {
  if (watch.startsWith(PAYOUT)) return payouts[watch.slice(PAYOUT.length)];
  return (legs as Readonly<Record<string, Leg>>)[watch] ?? (steps as Readonly<Record<string, Leg>>)[watch];
}

export const PAYOUT = 'payout:';

/** Every leg is behind: the claim is covered or the case closed, and what came has been paid out. */
export function areLegsDone({ legs, payouts, paidOut }: TrackState): boolean {
  return legs.enforcement.state === 'done' && Object.keys(payouts).length === 0 && paidOut.count > 0;
}
