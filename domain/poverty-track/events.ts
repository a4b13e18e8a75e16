import type { IsoDate } from '#domain/shared/dates.ts';
import type { SharedEvent } from '#domain/shared/record.ts';

/** The four legs (四快), and inside the third the filing of the application. */
export type LegName = 'filing' | 'trial' | 'enforcementFiling' | 'enforcement' | 'payout';

/** The first steps of enforcement with targets of their own (ENF-050). */
export type StepName = 'assign' | 'query' | 'notice';

/** Who urges: the chief of the leg, then the vice-president (ESC-002), then the president (ESC-003). */
export type UrgeLevel = 'chief' | 'vicePresident' | 'president';

/** How the track ended before its legs were done. `performed`: the debtor paid of his own accord (自动履行). */
export type EarlyEnd = 'performed' | 'refused' | 'papersReturned' | 'withdrawn' | 'noEnforcement' | 'enforcementRefused' | 'closedUnpaid';

export type CertificateResult = 'outOfPoverty' | 'notYet' | 'awaitsAdjustment';

/** `watch` is a leg, a step, or the payout of one arrival. */
type OfWatch = { watch: string };

export type TrackEvent =
  | { type: 'claimed'; on: IsoDate; caseStream: string; beganAt: 'filing' | 'enforcement'; countyCode?: string }
  | { type: 'confirmed'; on: IsoDate; basis: string }
  | { type: 'rejected'; on: IsoDate; reason: string }
  | ({ type: 'targetMissed'; due: IsoDate } & OfWatch)
  | ({ type: 'urged'; level: UrgeLevel; note: string } & OfWatch)
  | ({ type: 'reassigned'; level: UrgeLevel; handlerId: string; reason: string } & OfWatch)
  | ({ type: 'reasonAccepted'; level: UrgeLevel; reason: string } & OfWatch)
  | { type: 'certified'; on: IsoDate; result: CertificateResult; basis: string }
  | { type: 'ended'; on: IsoDate; result: 'certified' | EarlyEnd }
  | Extract<SharedEvent, { type: 'clockPaused' | 'clockResumed' | 'periodExcluded' | 'limitExtended' }>;

/** What the case hears of its track. */
export const TRACK_NEWS = ['claimed', 'confirmed', 'rejected', 'targetMissed', 'certified', 'ended'] as const satisfies readonly TrackEvent['type'][];
