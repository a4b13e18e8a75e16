import { z } from 'zod';
import type { DistributionCommand } from '#domain/distribution/commands.ts';
import type { DistributionAnswers } from '#domain/distribution/tasks.ts';
import { prose } from './prose.ts';
import { AmountInput, Day, Id } from './value.ts';
import type { Wire } from './wire.ts';

const text = prose(500);
const number = z.string().trim().min(1).max(60);
const change = z.strictObject({ creditorId: Id, claim: AmountInput, isPriority: z.boolean() });

/** What may come over HTTP for the plan of a distribution. That silence is consent, only the story says. */
export const DISTRIBUTION_WIRE = {
  answers: {
    servePlan: z.strictObject({ receiver: Id, on: Day }),
    notifyObjection: z.strictObject({ receiver: Id, on: Day }),
    notifyOpposition: z.strictObject({ objector: Id, on: Day }),
    reviewAmendment: z.strictObject({ outcome: z.literal('confirm'), on: Day }),
  },
  commands: {
    recordObjection: z.strictObject({ type: z.literal('recordObjection'), receiver: Id, opinion: text, changes: z.array(change).min(1).max(99), on: Day }),
    recordOpinion: z.strictObject({ type: z.literal('recordOpinion'), objector: Id, receiver: Id, stance: z.enum(['agrees', 'opposes']), opinion: text, on: Day }),
    recordSuit: z.strictObject({ type: z.literal('recordSuit'), objector: Id, caseNumber: number, on: Day }),
    recordSuitResult: z.strictObject({ type: z.literal('recordSuitResult'), objector: Id, outcome: z.enum(['original', 'asObjected']), documentNo: number, on: Day }),
    withdrawPlan: z.strictObject({ type: z.literal('withdrawPlan'), reason: text, on: Day }),
  },
} as const satisfies Wire<DistributionAnswers, DistributionCommand>;
