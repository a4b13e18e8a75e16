import type { IsoDate } from '#domain/shared/dates.ts';
import type { Change, Plan, Undisputed } from './plan.ts';
import type { FinalGround, ReceiverId, SuitOutcome } from './state.ts';

export type DistributionEvent =
  | { type: 'drawnUp'; on: IsoDate; no: number; plan: Plan; debtorId: string; caseStream: string; handlerId: string | null }
  | { type: 'planServed'; receiver: ReceiverId; on: IsoDate }
  | { type: 'objected'; receiver: ReceiverId; on: IsoDate; opinion: string; changes: readonly Change[] }
  | { type: 'objectionNotified'; receiver: ReceiverId; objectors: readonly ReceiverId[]; on: IsoDate }
  | { type: 'opinionGiven'; objector: ReceiverId; receiver: ReceiverId; stance: 'agrees' | 'opposes'; opinion: string; on: IsoDate }
  | { type: 'consentDeemed'; objector: ReceiverId; receiver: ReceiverId; on: IsoDate }
  | { type: 'oppositionNotified'; objector: ReceiverId; on: IsoDate }
  | { type: 'suitFiled'; objector: ReceiverId; caseNumber: string; on: IsoDate }
  | { type: 'amended'; plan: Plan; objectors: readonly ReceiverId[]; on: IsoDate; by: string }
  | ({ type: 'disputedDeposited'; on: IsoDate } & Undisputed)
  | { type: 'suitDecided'; objector: ReceiverId; outcome: SuitOutcome; documentNo: string; on: IsoDate }
  | { type: 'planFinal'; ground: FinalGround; plan: Plan; on: IsoDate }
  | { type: 'planWithdrawn'; reason: string; on: IsoDate; by: string }
  | { type: 'finished' };

/** What the case hears of its plan. */
export const DISTRIBUTION_NEWS = ['disputedDeposited', 'planFinal', 'planWithdrawn'] as const satisfies readonly DistributionEvent['type'][];
