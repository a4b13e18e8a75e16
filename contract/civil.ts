import { z } from 'zod';
import { FEE_GROUNDS } from '#domain/civil/fee.ts';
import type { CivilCommand } from '#domain/civil/commands.ts';
import { CORRECTABLE, SERVICE_METHODS } from '#domain/civil/events.ts';
import type { CivilAnswers } from '#domain/civil/tasks.ts';
import type { Role } from '#domain/shared/role.ts';
import { accountWith, type Occasion } from './named-person.ts';
import { prose } from './prose.ts';
import { AmountInput, Day, Id } from './value.ts';
import type { Wire } from './wire.ts';

const text = prose(500);
const longText = prose(2000);
const documentNo = z.string().trim().min(1).max(60);
const procedure = z.enum(['smallClaims', 'simplified', 'ordinary']);
const relief = z.enum(['waived', 'reduced', 'deferred']);
const feeGround = z.enum([...new Set(Object.values(FEE_GROUNDS).flat())] as [string, ...string[]]);
const percent = z.number().int().min(1).max(99);
const amounts = { principal: AmountInput, interest: AmountInput, costs: AmountInput };
const days = z.number().int().min(0).max(3650);
const method = z.enum(SERVICE_METHODS);

const filing = z.strictObject({
  outcome: z.literal('file'), on: Day, procedure, byAgreement: z.boolean().exactOptional(), feeRelief: z.enum(['none', ...relief.options]), feeGround: feeGround.exactOptional(), feePercent: percent.exactOptional(),
});
const refusing = z.strictObject({ outcome: z.literal('refuse'), on: Day, reason: text });
const returning = z.strictObject({ outcome: z.literal('returnPapers'), on: Day, reason: text });
const approval = z.strictObject({ outcome: z.enum(['approve', 'dismiss']), comment: text.exactOptional() });
const served = z.strictObject({ outcome: z.literal('served'), partyId: Id, on: Day, method: method.exclude(['publicNotice']) });
const terms = { on: Day, documentNo, mainText: longText, performBy: Day, ...amounts };

/** Before it is filed a case is with a clerk, after that with a judge. */
function handlerRoles({ status }: Occasion): readonly Role[] {
  return status === 'received' || status === 'underReview' || status === 'correctionAsked' ? ['filingClerk'] : ['trialJudge'];
}

/** What may come over HTTP for a civil case. What only stories order has no schema here. */
export const CIVIL_WIRE = {
  answers: {
    review: z.discriminatedUnion('outcome', [filing, refusing, z.strictObject({ outcome: z.literal('askCorrection'), on: Day, missing: text })]),
    reviewCorrected: z.discriminatedUnion('outcome', [filing, refusing, returning]),
    receiveCorrection: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('corrected'), on: Day }), returning, refusing]),
    decideOverdueFiling: z.discriminatedUnion('outcome', [filing, refusing]),
    countersignFiling: z.strictObject({ on: Day }),
    settleFee: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('paid'), on: Day }),
      z.strictObject({ outcome: relief, on: Day, ground: feeGround, percent: percent.exactOptional() }),
      z.strictObject({ outcome: z.literal('notPaid'), on: Day }),
    ]),
    assignJudge: z.strictObject({ judgeId: accountWith(['trialJudge']), on: Day }),
    serveComplaint: z.strictObject({ on: Day, method }),
    setHearing: z.strictObject({ hearingOn: Day, toldOn: Day }),
    holdHearing: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('held'), on: Day }), z.strictObject({ outcome: z.literal('adjourned'), on: Day, reason: text })]),
    decide: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('judged'), on: Day, documentNo, result: z.enum(['granted', 'partlyGranted', 'dismissed']), mainText: longText, performDays: days, ...amounts }),
      z.strictObject({ outcome: z.literal('mediated'), ...terms }),
      z.strictObject({ outcome: z.literal('withdrawn'), on: Day, reason: text }),
      z.strictObject({ outcome: z.literal('hearAgain'), on: Day, reason: text }),
    ]),
    serveDocument: z.discriminatedUnion('outcome', [served, z.strictObject({ outcome: z.enum(['noticePublished', 'signatureRefused']), partyId: Id, on: Day })]),
    serveMediation: z.discriminatedUnion('outcome', [served, z.strictObject({ outcome: z.literal('signatureRefused'), partyId: Id, on: Day })]),
    enterAppealResult: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('upheld'), on: Day, documentNo }),
      z.strictObject({ outcome: z.literal('changed'), on: Day, documentNo, mainText: longText, performDays: days, ...amounts }),
      z.strictObject({ outcome: z.literal('remanded'), on: Day, documentNo }),
      z.strictObject({ outcome: z.literal('appealWithdrawn'), on: Day, documentNo }),
    ]),
    approveIntakeCorrection: approval,
    approveCorrection: approval,
    approveExtension: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('grant'), on: Day, reference: documentNo }),
      z.strictObject({ outcome: z.literal('dismiss'), on: Day, comment: text }),
    ]),
    applyForEnforcement: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('application'), on: Day, principal: AmountInput.exactOptional(), interest: AmountInput.exactOptional(), costs: AmountInput.exactOptional() }),
      z.strictObject({ outcome: z.literal('transfer'), on: Day }),
      z.strictObject({ outcome: z.literal('performed'), on: Day }),
      z.strictObject({ outcome: z.literal('noneYet'), on: Day, lookAgainOn: Day }),
    ]),
  },
  commands: {
    withdraw: z.strictObject({ type: z.literal('withdraw'), on: Day, reason: text }),
    recordMediation: z.strictObject({ type: z.literal('recordMediation'), ...terms }),
    convert: z.strictObject({ type: z.literal('convert'), on: Day, to: procedure, reason: text }),
    payFee: z.strictObject({ type: z.literal('payFee'), on: Day }),
    appeal: z.strictObject({ type: z.literal('appeal'), on: Day, partyId: Id }),
    recordPerformance: z.strictObject({ type: z.literal('recordPerformance'), on: Day }),
    changeHandler: z.strictObject({ type: z.literal('changeHandler'), on: Day, handlerId: accountWith(handlerRoles), reason: text }),
    suspend: z.strictObject({ type: z.literal('suspend'), on: Day, reason: text }),
    resume: z.strictObject({ type: z.literal('resume'), on: Day, reason: text }),
    proposeExtension: z.strictObject({ type: z.literal('proposeExtension'), on: Day, months: z.number().int().min(1).max(12), reason: text }),
    excludePeriod: z.strictObject({ type: z.literal('excludePeriod'), from: Day, to: Day, reason: z.enum(['publicNotice', 'appraisal', 'settlement', 'jurisdiction']) }),
    proposeCorrection: z.strictObject({ type: z.literal('proposeCorrection'), field: z.enum(CORRECTABLE), was: text.exactOptional(), partyId: Id.exactOptional(), becomes: text, reason: text }),
    receiveMaterial: z.strictObject({ type: z.literal('receiveMaterial'), on: Day, materialId: Id, kind: text }),
    addParty: z.strictObject({ type: z.literal('addParty'), on: Day, partyId: Id, side: z.enum(['plaintiff', 'defendant', 'thirdParty']), ground: text }),
    claimPoverty: z.strictObject({ type: z.literal('claimPoverty'), on: Day, countyCode: z.string().regex(/^\d{6}$/).exactOptional() }),
  },
} as const satisfies Wire<CivilAnswers, Exclude<CivilCommand, { type: 'fileByLimit' | 'fileRemanded' | 'deemServed' | 'takeEffect' }>>;
