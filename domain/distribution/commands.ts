import type { IsoDate } from '#domain/shared/dates.ts';
import type { Change } from './plan.ts';
import type { ReceiverId, SuitOutcome } from './state.ts';

/** What may come in on any day. `on` is the day on which the paper was handed in or posted. */
export type DistributionCommand =
  | { type: 'recordObjection'; receiver: ReceiverId; opinion: string; changes: readonly Change[]; on: IsoDate }
  | { type: 'recordOpinion'; objector: ReceiverId; receiver: ReceiverId; stance: 'agrees' | 'opposes'; opinion: string; on: IsoDate }
  | { type: 'recordSuit'; objector: ReceiverId; caseNumber: string; on: IsoDate }
  | { type: 'recordSuitResult'; objector: ReceiverId; outcome: SuitOutcome; documentNo: string; on: IsoDate }
  | { type: 'withdrawPlan'; reason: string; on: IsoDate };

/** What only the story orders: silence for fifteen days (DIS-005). */
export type DistributionOrder = { type: 'deemConsent'; objector: ReceiverId; receiver: ReceiverId };

export type AnyDistributionCommand = DistributionCommand | DistributionOrder;
