import { z } from 'zod';
import type { TrackCommand } from '#domain/poverty-track/commands.ts';
import type { TrackAnswers } from '#domain/poverty-track/tasks.ts';
import type { Role } from '#domain/shared/role.ts';
import { accountWith, type Occasion } from './named-person.ts';
import { prose } from './prose.ts';
import { Day } from './value.ts';
import type { Wire } from './wire.ts';

const text = prose(500);

/** Who handles the leg that is urged; its name is the key of the task. */
function legRoles({ taskId }: Occasion): readonly Role[] {
  const leg = /\/urge\w*(?:\/([^/#]*))?#\d+$/.exec(taskId ?? '')?.[1];
  if (leg === 'filing' || leg === 'enforcementFiling') return ['filingClerk'];
  return leg === 'trial' ? ['trialJudge'] : ['enforcementOfficer'];
}

const urge = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('urge'), note: text }),
  z.strictObject({ outcome: z.literal('reassign'), handlerId: accountWith(legRoles), reason: text }),
  z.strictObject({ outcome: z.literal('acceptReason'), reason: text }),
]);

/** What may come over HTTP for a fast track. */
export const TRACK_WIRE = {
  answers: {
    confirmTag: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('confirm'), on: Day, basis: text }), z.strictObject({ outcome: z.literal('reject'), on: Day, reason: text })]),
    urgeFiling: urge,
    urgeTrial: urge,
    urgeEnforcement: urge,
    urgeAsVicePresident: urge,
    urgeAsPresident: urge,
    certify: z.strictObject({ result: z.enum(['outOfPoverty', 'notYet', 'awaitsAdjustment']), on: Day, basis: text }),
  },
  commands: { revokeTag: z.strictObject({ type: z.literal('revokeTag'), on: Day, reason: text }) },
} as const satisfies Wire<TrackAnswers, TrackCommand>;
