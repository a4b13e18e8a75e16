import { z } from 'zod';
import { PersonBody } from './application.ts';
import { prose } from './prose.ts';
import { Problem } from './problem.ts';
import { Amount, AmountInput, AtMs, Colleague, Counter, CourtRef, Day, Id, PageQuery, pageOf, RoleName, Words } from './value.ts';

/** The work places: 我的待办, 待领办, 稍后办理, 已办, 全部工作 (chiefs and supervisors). */
export const BOXES = ['mine', 'available', 'held', 'done', 'court'] as const;
export type Box = (typeof BOXES)[number];

/** 已超期, 7 日内到期, 30 日内到期, 更晚; `soon` is 7 日内到期及超期. What stands still is none of them. */
export const DUE_FILTERS = ['overdue', 'in7', 'in30', 'later', 'soon'] as const;

export const PartyName = z.strictObject({ role: z.enum(['applicant', 'respondent', 'thirdParty', 'agent']), name: z.string(), type: z.enum(['natural', 'entity']) });

/** A row of the inbox. `name` is the task in a plain sentence; `daysLeft` is negative when late; `isOverdue` is never true while `isPaused`. */
export const TaskRow = z.strictObject({
  taskId: Id,
  streamId: Id,
  caseId: Id,
  kind: z.string(),
  task: z.string(),
  name: Words,
  role: RoleName,
  rule: z.string(),
  state: z.enum(['open', 'done', 'withdrawn']),
  version: z.number().int(),
  assignee: Colleague.nullable(),
  openedAtMs: AtMs,
  rawDue: Day,
  due: Day,
  endsMs: AtMs,
  daysLeft: z.number().int(),
  isOverdue: z.boolean(),
  isProvisional: z.boolean(),
  isPaused: z.boolean(),
  heldUntil: Day.nullable(),
  answeredBy: Colleague.nullable(),
  answeredAtMs: AtMs.nullable(),
  mayAnswer: z.boolean(),
  mayClaim: z.boolean(),
  caseNumber: z.string().nullable(),
  receiptNo: z.string(),
  caseKind: z.string(),
  court: CourtRef,
  stage: Words,
  tags: z.array(z.string()),
  claim: Amount,
  parties: z.array(PartyName),
  handler: Colleague.nullable(),
}).meta({ id: 'TaskRow' });
export type TaskRow = z.infer<typeof TaskRow>;

const TaskKind = z.string().max(60);

export const TaskQuery = z.strictObject({
  box: z.enum(BOXES).default('mine'),
  due: z.enum(DUE_FILTERS).optional(),
  kind: z.string().max(40).optional(),
  /** One kind of task or several. */
  task: z.union([TaskKind, z.array(TaskKind).max(20)]).optional(),
  stage: z.string().max(60).optional(),
  tag: z.string().max(40).optional(),
  handler: Id.optional(),
  /** An account id, or `none` for tasks that nobody has. */
  assignee: Id.optional(),
  role: RoleName.optional(),
  court: z.string().max(20).optional(),
  minClaim: AmountInput.optional(),
  maxClaim: AmountInput.optional(),
  q: z.string().trim().min(1).max(60).optional(),
  ...PageQuery,
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** The list and the counts of every place, from one moment. `counts.court` is null for who may not see all work. */
export const TaskPage = pageOf(TaskRow).extend({
  counts: z.strictObject({ mine: z.number().int(), available: z.number().int(), held: z.number().int(), done: z.number().int(), court: z.number().int().nullable() }),
  today: Day,
  asOfMs: AtMs,
});
export type TaskPage = z.infer<typeof TaskPage>;

const version = Counter;
const reason = prose(500, 2);

export const ClaimBody = z.strictObject({ version });
export const ReleaseBody = z.strictObject({ version, reason: reason.optional() });
export const AssignBody = z.strictObject({ version, to: Id, reason });
export const HoldBody = z.strictObject({ version, until: Day.nullable(), reason: reason.optional() });
export const TaskMoved = z.strictObject({ taskId: Id, version: z.number().int(), assignee: Id.nullable(), heldUntil: Day.nullable() });
export type TaskMoved = z.infer<typeof TaskMoved>;

export const ClaimManyBody = z.strictObject({ tasks: z.array(z.strictObject({ taskId: Id, version })).min(1).max(100) });
/** One row for each task asked for, in order; `code`, `title` and `detail` say why a row failed, as a problem does. */
export const ClaimedMany = z.strictObject({
  rows: z.array(
    z.discriminatedUnion('done', [
      z.strictObject({ done: z.literal(true), taskId: Id, version: z.number().int() }),
      z.strictObject({ done: z.literal(false), taskId: Id, code: z.string(), title: Words, detail: Problem.shape.detail }),
    ]),
  ),
});
export type ClaimedMany = z.infer<typeof ClaimedMany>;

export const TaskLog = z.strictObject({
  rows: z.array(z.strictObject({ atMs: AtMs, by: Colleague, action: z.enum(['claim', 'release', 'assign', 'hold', 'unhold']), from: Colleague.nullable(), to: Colleague.nullable(), reason: z.string().nullable() })),
});

/** The answer itself is checked against the schema of the task's kind (contract/kinds.ts). */
export const AnswerBody = z.strictObject({ answer: z.record(z.string(), z.unknown()), expectedRevision: Counter.optional() });
/** `newPerson`: the command names, in this field, a person who is entered with it, in one act. */
export const CommandBody = z.strictObject({
  command: z.looseObject({ type: z.string().min(1).max(60) }), expectedRevision: Counter.optional(),
  newPerson: z.strictObject({ field: z.enum(['partyId', 'becomes']), person: PersonBody }).optional(),
});
export const Acted = z.strictObject({ streamId: Id, caseId: Id, revision: z.number().int() });
export type Acted = z.infer<typeof Acted>;
