import type { IsoDate } from '#domain/shared/dates.ts';
import type { TaskTable } from '#domain/shared/kind.ts';
import type { ReceiverId } from './state.ts';

/** What the officer does: one paper after the other, each to one receiver. The law sets the court no days for it. */
export const DISTRIBUTION_TASKS = {
  servePlan: { role: 'enforcementOfficer', rule: 'NOD-009', remind: [1], by: 'handler', isTarget: true },
  notifyObjection: { role: 'enforcementOfficer', rule: 'NOD-009', remind: [1], by: 'handler', isTarget: true },
  notifyOpposition: { role: 'enforcementOfficer', rule: 'NOD-009', remind: [1], by: 'handler', isTarget: true },
  reviewAmendment: { role: 'enforcementOfficer', rule: 'NOD-009', remind: [1], by: 'handler', isTarget: true },
} as const satisfies TaskTable;

export type DistributionAnswers = {
  servePlan: { receiver: ReceiverId; on: IsoDate };
  notifyObjection: { receiver: ReceiverId; on: IsoDate };
  notifyOpposition: { objector: ReceiverId; on: IsoDate };
  reviewAmendment: { outcome: 'confirm'; on: IsoDate };
};

export type DistributionAnswer = { [K in keyof DistributionAnswers]: { kind: K; answer: DistributionAnswers[K] } }[keyof DistributionAnswers];
