import { z } from 'zod';
import type { EnforcementCommand } from '#domain/enforcement/commands.ts';
import { FINDING_SOURCES, SERVED_DOCUMENTS, SERVICE_METHODS } from '#domain/enforcement/events.ts';
import { CORRECTABLE, PROPERTY_CLASSES } from '#domain/enforcement/state.ts';
import { SUSPENSION_GROUNDS, type SuspensionGround } from '#domain/enforcement/suspension.ts';
import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';
import { accountWith } from './named-person.ts';
import { prose } from './prose.ts';
import { AmountInput, Day, Id } from './value.ts';
import type { Wire } from './wire.ts';

const text = prose(500);
const comment = text.exactOptional();
const documentNo = z.string().trim().min(1).max(60);
const conditions = { isTitleEffective: z.boolean(), isApplicantEntitled: z.boolean(), isContentDefinite: z.boolean(), isUnperformed: z.boolean(), isCourtCompetent: z.boolean() };
const ground = z.enum(Object.keys(SUSPENSION_GROUNDS) as [SuspensionGround, ...SuspensionGround[]]);
const closing = z.enum(['performed', 'withdrawn', 'rejected', 'cancelled']);

const filing = [z.strictObject({ outcome: z.literal('file'), on: Day, ...conditions }), z.strictObject({ outcome: z.literal('refuse'), reason: text, on: Day, ...conditions })] as const;
const decision = z.discriminatedUnion('outcome', filing);
const review = z.discriminatedUnion('outcome', [...filing, z.strictObject({ outcome: z.literal('askCorrection'), missing: text, until: Day, on: Day })]);
const approval = z.strictObject({ outcome: z.enum(['approve', 'dismiss']), comment });
const clue = z.strictObject({ isTrue: z.boolean(), finding: text, on: Day });
const day = z.strictObject({ on: Day });
const finding = text.exactOptional();

/** What may come over HTTP for an enforcement case. */
export const ENFORCEMENT_WIRE = {
  answers: {
    review,
    reviewCorrected: decision,
    settleUncorrected: z.strictObject({ outcome: z.enum(['return', 'refuse']), reason: text, on: Day }),
    fileOverdue: decision,
    signAcceptance: day,
    assign: z.strictObject({ handlerId: accountWith(['enforcementOfficer']), on: Day }),
    issueNotice: z.strictObject({ reportDays: z.number().int().min(1).max(60), on: Day }),
    askClues: day,
    sendQuery: day,
    recordQuery: z.strictObject({ on: Day, deposit: finding, vehicle: finding, immovable: finding, security: finding, networkFunds: finding, companyInterest: finding, notReturned: z.array(z.enum(PROPERTY_CLASSES)).max(PROPERTY_CLASSES.length).exactOptional() }),
    verifyClue: clue,
    verifyUrgentClue: clue,
    concludeInvestigation: z.strictObject({ isFound: z.boolean(), summary: text, on: Day }),
    keepControl: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('renew'), until: Day, documentNo, on: Day }),
      z.strictObject({ outcome: z.literal('release'), reason: text, documentNo, on: Day }),
      z.strictObject({ outcome: z.literal('letLapse'), reason: text }),
    ]),
    considerExtension: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('apply'), months: z.number().int().min(1).max(12), reason: text, hpcRecordNo: documentNo.exactOptional(), on: Day }),
      z.strictObject({ outcome: z.literal('finishInTime'), plan: text }),
    ]),
    approveExtension: z.strictObject({ outcome: z.enum(['grant', 'dismiss']), comment, on: Day }),
    reviewSuspension: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('resume'), reason: text, on: Day }),
      z.strictObject({ outcome: z.literal('goOn'), reason: text, until: Day, on: Day }),
    ]),
    approveIntakeCorrection: approval,
    approveCorrection: approval,
    approveClosing: z.strictObject({ outcome: z.enum(['approve', 'return']), comment, on: Day }),
  },
  commands: {
    receiveMaterial: z.strictObject({ type: z.literal('receiveMaterial'), materialId: Id, kind: text, on: Day }),
    claimPoverty: z.strictObject({ type: z.literal('claimPoverty'), countyCode: z.string().regex(/^\d{6}$/).exactOptional(), on: Day }),
    receiveCorrection: z.strictObject({ type: z.literal('receiveCorrection'), on: Day }),
    returnPapers: z.strictObject({ type: z.literal('returnPapers'), reason: text, on: Day }),
    withdrawApplication: z.strictObject({ type: z.literal('withdrawApplication'), reason: text, on: Day }),
    proposeCorrection: z.strictObject({ type: z.literal('proposeCorrection'), field: z.enum(CORRECTABLE), was: text.exactOptional(), controlId: Id.exactOptional(), becomes: text, reason: text }),
    decideCorrection: z.strictObject({ type: z.literal('decideCorrection'), outcome: z.enum(['approve', 'dismiss']), comment }),
    changeHandler: z.strictObject({ type: z.literal('changeHandler'), handlerId: accountWith(['enforcementOfficer']), reason: text, on: Day }),
    addParty: z.strictObject({ type: z.literal('addParty'), partyId: Id, side: z.enum(['applicant', 'respondent']), ground: text, on: Day }),
    recordService: z.strictObject({ type: z.literal('recordService'), document: z.enum(SERVED_DOCUMENTS), partyId: Id, method: z.enum(SERVICE_METHODS), on: Day }),
    noteSettlement: z.strictObject({ type: z.literal('noteSettlement'), terms: text, performBy: Day.exactOptional(), on: Day }),
    suspend: z.strictObject({ type: z.literal('suspend'), ground, reason: text, until: Day.exactOptional(), on: Day }),
    resume: z.strictObject({ type: z.literal('resume'), reason: text, on: Day }),
    proposeExtension: z.strictObject({ type: z.literal('proposeExtension'), months: z.number().int().min(1).max(12), reason: text, hpcRecordNo: documentNo.exactOptional(), on: Day }),
    decideExtension: z.strictObject({ type: z.literal('decideExtension'), outcome: z.enum(['grant', 'dismiss']), comment, on: Day }),
    receiveClue: z.strictObject({ type: z.literal('receiveClue'), text, isUrgent: z.boolean(), on: Day }),
    sendQuery: z.strictObject({ type: z.literal('sendQuery'), on: Day }),
    recordFinding: z.strictObject({ type: z.literal('recordFinding'), source: z.enum(FINDING_SOURCES), propertyClass: z.enum(PROPERTY_CLASSES), finding: text, on: Day }),
    control: z.strictObject({
      type: z.literal('control'), measure: z.enum(['seal', 'detain', 'freeze']), asset: z.enum(['bank', 'movable', 'immovable', 'other']), what: text, value: AmountInput, documentNo, respondentId: Id, on: Day, until: Day,
    }),
    renewControl: z.strictObject({ type: z.literal('renewControl'), controlId: Id, until: Day, documentNo, on: Day }),
    releaseControl: z.strictObject({ type: z.literal('releaseControl'), controlId: Id, reason: text, documentNo, on: Day }),
    setLateInterest: z.strictObject({ type: z.literal('setLateInterest'), amount: AmountInput, until: Day, working: text }),
    waive: z.strictObject({ type: z.literal('waive'), amount: AmountInput, materialId: Id, on: Day }),
    recordFee: z.discriminatedUnion('step', [
      z.strictObject({ type: z.literal('recordFee'), step: z.enum(['due', 'paid']), amount: AmountInput, reason: text.exactOptional(), on: Day }),
      z.strictObject({ type: z.literal('recordFee'), step: z.literal('waived'), partyId: Id, amount: AmountInput, reason: text, on: Day }),
    ]),
    drawUpDistribution: z.strictObject({
      type: z.literal('drawUpDistribution'), debtorId: Id, pool: AmountInput, costs: AmountInput, on: Day,
      creditors: z.array(z.strictObject({ basis: prose(120), partyId: Id.exactOptional(), claim: AmountInput, isPriority: z.boolean() })).min(2).max(99),
    }),
    proposeClosing: z.strictObject({ type: z.literal('proposeClosing'), closing, reason: text, on: Day }),
    decideClosing: z.strictObject({ type: z.literal('decideClosing'), outcome: z.enum(['approve', 'return']), comment, on: Day }),
  },
} as const satisfies Wire<EnforcementAnswers, EnforcementCommand>;
