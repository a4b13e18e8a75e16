import { z } from 'zod';
import type { DisbursementCommand } from '#domain/disbursement/commands.ts';
import { DEFERRAL_GROUNDS, type DeferralGround } from '#domain/disbursement/deferral.ts';
import type { DisbursementAnswers } from '#domain/disbursement/tasks.ts';
import { prose } from './prose.ts';
import { AmountInput, Day, Id } from './value.ts';
import type { Wire } from './wire.ts';

const text = prose(500);
const ground = z.enum(Object.keys(DEFERRAL_GROUNDS) as [DeferralGround, ...DeferralGround[]]);

const approval = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), opinion: text.exactOptional() }),
  z.strictObject({ decision: z.literal('return'), comment: text }),
]);

const afterFailure = z.strictObject({ outcome: z.enum(['again', 'return']).exactOptional(), note: text });

/** What may come over HTTP for a payout. */
export const DISBURSEMENT_WIRE = {
  answers: {
    calculate: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('calculated'), payeeId: Id, advancedCosts: AmountInput.exactOptional(), fee: AmountInput, doubledInterest: AmountInput.exactOptional(), debtorId: Id.exactOptional(),
      }),
      z.strictObject({ outcome: z.literal('defer'), ground, opinion: text }),
    ]),
    propose: z.discriminatedUnion('proposal', [
      z.strictObject({ proposal: z.literal('pay'), opinion: text }),
      z.strictObject({ proposal: z.literal('defer'), ground, opinion: text }),
      z.strictObject({ proposal: z.literal('recalculate'), reason: text }),
    ]),
    approve: approval,
    approveAbove: approval,
    pay: z.discriminatedUnion('decision', [z.strictObject({ decision: z.literal('pay') }), z.strictObject({ decision: z.literal('return'), comment: text })]),
    correctPayeeAccount: afterFailure,
    correctDebtorAccount: afterFailure,
    chaseBank: z.strictObject({ note: text }),
  },
  commands: { endDeferral: z.strictObject({ type: z.literal('endDeferral'), on: Day, reason: text }) },
} as const satisfies Wire<DisbursementAnswers, DisbursementCommand>;
