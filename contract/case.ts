import { z } from 'zod';
import { prose } from './prose.ts';
import { DUE_FILTERS, PartyName, TaskRow } from './task.ts';
import { Amount, AmountInput, AtMs, Colleague, CourtRef, Day, Id, PageQuery, pageOf, RoleName, Words } from './value.ts';

export const CaseLine = z.strictObject({
  caseId: Id,
  kind: z.string(),
  kindName: Words,
  caseNumber: z.string().nullable(),
  receiptNo: z.string(),
  court: CourtRef,
  status: z.string(),
  statusName: Words,
  stage: Words,
  cause: z.string(),
  causeName: Words,
  handler: Colleague.nullable(),
  tags: z.array(z.string()),
  claim: Amount,
  received: Amount,
  paid: Amount,
  outstanding: Amount,
  receivedOn: Day,
  filedOn: Day.nullable(),
  closedOn: Day.nullable(),
  closing: z.string().nullable(),
  parties: z.array(PartyName),
  isPaused: z.boolean(),
  overdueLimits: z.number().int(),
  missedTargets: z.number().int(),
  nextDue: z.strictObject({ due: Day, rule: z.string(), daysLeft: z.number().int(), isTarget: z.boolean(), isProvisional: z.boolean() }).nullable(),
  revision: z.number().int(),
  lastAtMs: AtMs,
}).meta({ id: 'CaseLine' });
export type CaseLine = z.infer<typeof CaseLine>;

/** `q` is a case number with brackets of either width, a receipt number, an exact name, a citizen number, or a part of an entity's name. `figure` is one of the report's numbers. */
export const CaseQuery = z.strictObject({
  q: z.string().trim().min(1).max(60).optional(),
  kind: z.string().max(40).optional(),
  status: z.string().max(40).optional(),
  stage: z.string().max(60).optional(),
  tag: z.string().max(40).optional(),
  handler: Id.optional(),
  court: z.string().max(20).optional(),
  open: z.enum(['yes', 'no']).optional(),
  due: z.enum(DUE_FILTERS).optional(),
  /** Whether the case itself stands still (中止). */
  paused: z.enum(['yes', 'no']).optional(),
  minClaim: AmountInput.optional(),
  maxClaim: AmountInput.optional(),
  receivedFrom: Day.optional(),
  receivedTo: Day.optional(),
  figure: z.string().max(40).optional(),
  from: Day.optional(),
  to: Day.optional(),
  ...PageQuery,
});
export type CaseQuery = z.infer<typeof CaseQuery>;

export const CasePage = pageOf(CaseLine).extend({ today: Day });
export type CasePage = z.infer<typeof CasePage>;

/** A party as it is shown: names of natural persons and all numbers masked. `has` says what can be revealed. */
export const Party = PartyName.extend({
  personId: Id,
  idType: z.string().nullable(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  has: z.array(z.enum(['name', 'idNumber', 'phone', 'address', 'account'])),
});
export type Party = z.infer<typeof Party>;

/** The document with its text of the time, and the article with its number of the time. */
export const Citation = z.strictObject({ doc: z.string(), docEn: z.string(), article: z.string() });

/** One term of a deadline's arithmetic: it moves the end from one day to another, by so many calendar days. */
export const DeadlineTerm = z.strictObject({
  kind: z.enum(['statutory', 'extension', 'exclusion', 'roll']),
  from: Day,
  to: Day,
  days: z.number().int(),
  limit: z.strictObject({ n: z.number(), unit: z.enum(['cd', 'wd', 'm', 'y', 'h']) }).optional(),
  interval: z.strictObject({ from: Day, to: Day }).optional(),
  counted: z.number().int().optional(),
  reason: Words.optional(),
  approver: z.string().optional(),
  reference: z.string().optional(),
  approvedOn: Day.optional(),
  rule: z.string().optional(),
  source: Citation.optional(),
});

export const CaseDeadline = z.strictObject({
  streamId: Id,
  deadlineId: Id,
  kind: z.enum(['task', 'limit']),
  name: Words,
  rule: z.string(),
  ruleName: Words,
  from: Day,
  rawDue: Day,
  due: Day,
  endsMs: AtMs,
  daysLeft: z.number().int(),
  isOverdue: z.boolean(),
  isProvisional: z.boolean(),
  isPaused: z.boolean(),
  isTarget: z.boolean(),
  /** The version of the calendar by which the last day was reached. */
  calendar: z.string(),
  state: z.enum(['open', 'closed', 'ended']),
  breachedAtMs: AtMs.nullable(),
  closedAtMs: AtMs.nullable(),
  /** The last day stands in a paper and is not counted: there are no terms. */
  isWritten: z.boolean(),
  terms: z.array(DeadlineTerm),
  source: Citation.nullable(),
}).meta({ id: 'CaseDeadline' });
export type CaseDeadline = z.infer<typeof CaseDeadline>;

/** A command with the reason why it cannot be given now; `refused` is null where it can. */
export const Offer = z.strictObject({ command: z.string(), name: Words, refused: z.enum(['wrong_status', 'wrong_role']).nullable(), why: Words.nullable(), roles: z.array(RoleName) });

/** `by`: who did a step that is done, with the role. */
export const Step = z.strictObject({ id: z.string(), name: Words, by: Words.optional(), state: z.enum(['done', 'now', 'ahead', 'notApplicable']), on: Day.optional(), rule: z.string().optional() });

/** The case's own stream and its procedures. `state` is the fold as the kind defines it, null for who needs no more than the steps. */
export const CaseStream = z.strictObject({
  streamId: Id,
  kind: z.string(),
  kindName: Words,
  version: z.string(),
  revision: z.number().int(),
  status: z.string(),
  statusName: Words,
  isEnded: z.boolean(),
  isPaused: z.boolean(),
  steps: z.array(Step),
  offers: z.array(Offer),
  state: z.unknown(),
}).meta({ id: 'CaseStream' });
export type CaseStream = z.infer<typeof CaseStream>;

/** `receivedOn`: the day on which the line says that it came; null where no line says so. */
export const MaterialLine = z.strictObject({
  materialId: Id, kind: z.string(), name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string(), uploadedBy: Colleague, atMs: AtMs, receivedOn: Day.nullable(),
});
export type MaterialLine = z.infer<typeof MaterialLine>;

export const CaseLink = z.strictObject({ caseId: Id, relation: z.string(), kind: z.string(), kindName: Words, caseNumber: z.string().nullable(), receiptNo: z.string(), statusName: Words, isMine: z.boolean() });

/** Sums of ledger entries, none negative: what arrived in all, what of it is still held, and where the rest is. */
export const CaseMoney = z.strictObject({
  arrived: Amount, held: Amount, unmatched: Amount, caseAccount: Amount, payable: Amount, enforcementFee: Amount, refund: Amount, inTransit: Amount, paid: Amount, feeTransferred: Amount, refunded: Amount,
});
export type CaseMoney = z.infer<typeof CaseMoney>;

/** Everything the case page shows at once. */
export const CaseView = z.strictObject({
  case: CaseLine,
  money: CaseMoney,
  parties: z.array(Party),
  links: z.array(CaseLink),
  streams: z.array(CaseStream),
  tasks: z.array(TaskRow),
  deadlines: z.array(CaseDeadline),
  materials: z.array(MaterialLine),
  /** Who wrote lines of the case or has it: for the ids that states and lines hold. */
  people: z.array(Colleague),
  today: Day,
  nowMs: AtMs,
});
export type CaseView = z.infer<typeof CaseView>;

export const RevealBody = z.strictObject({ field: z.enum(['name', 'idNumber', 'phone', 'address', 'account']), reason: prose(200, 2) });
export const Revealed = z.strictObject({ value: z.string() });

export const PAPERS = ['receipt', 'acceptance', 'enforcement'] as const;

/** The names of the parties in full for a paper that is printed, and the operative part where the paper has it; each person shown is logged with the paper's name. */
export const PaperView = z.strictObject({
  paper: z.enum(PAPERS),
  parties: z.array(z.strictObject({ personId: Id, role: PartyName.shape.role, type: PartyName.shape.type, name: z.string() })),
  mainText: z.string().nullable(),
  case: CaseLine,
  today: Day,
});
export type PaperView = z.infer<typeof PaperView>;
