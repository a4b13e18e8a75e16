import type { IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';

/** The four legs (四快), and the filing of the enforcement application inside the third. */
export type LegName = 'filing' | 'trial' | 'enforcementFiling' | 'enforcement' | 'payout';

/** A target inside a leg: the leg's own, or one of the first steps of enforcement (ENF-050). */
export type TargetName = LegName | 'assign' | 'query' | 'notice';

/** Who urges: the chief of the leg, then the vice-president (ESC-002), then the president (ESC-003). */
export type UrgeLevel = 'chief' | 'vicePresident' | 'president';

/** How the track ended before its legs were done. `performed`: the debtor paid of his own accord (自动履行). */
export type EarlyEnd = 'performed' | 'refused' | 'papersReturned' | 'withdrawn' | 'noEnforcement' | 'enforcementRefused' | 'closedUnpaid';

export type CertificateResult = 'outOfPoverty' | 'notYet' | 'awaitsAdjustment';

/** `arrivalId` names the payout where the leg is `payout`, else null. */
type OfLeg = { leg: LegName; arrivalId: string | null };

export type TrackEvent =
  | { type: 'claimed'; on: IsoDate; caseStream: string; beganAt: 'filing' | 'enforcement'; countyCode?: string }
  | { type: 'confirmed'; on: IsoDate; basis: string }
  | { type: 'rejected'; on: IsoDate; reason: string }
  | ({ type: 'targetMissed'; target: TargetName; due: IsoDate } & OfLeg)
  | ({ type: 'urged'; level: UrgeLevel; by: string; note: string } & OfLeg)
  | ({ type: 'reassigned'; level: UrgeLevel; by: string; to: string; reason: string } & OfLeg)
  | ({ type: 'reasonAccepted'; level: UrgeLevel; by: string; reason: string } & OfLeg)
  | { type: 'certified'; on: IsoDate; result: CertificateResult; basis: string }
  | { type: 'ended'; on: IsoDate; result: 'certified' | EarlyEnd }
  | Extract<SharedEvent, { type: 'clockPaused' | 'clockResumed' | 'periodExcluded' | 'limitExtended' }>;

/** What the case hears of its track. */
export const TRACK_NEWS = ['claimed', 'confirmed', 'rejected', 'targetMissed', 'certified', 'ended'] as const;
