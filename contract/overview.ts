import { z } from 'zod';
import { AtMs, Colleague, CourtRef, Day, Id, PageQuery, pageOf, Words } from './value.ts';

/** The four legs of the fast track: 立案, 审判, 执行, 兑付. */
export const LEGS = ['filing', 'trial', 'enforcement', 'payout'] as const;

/** `target` is the court's own goal, `cap` the limit of law: a missed target (`isTargetMissed`) is not a breach (`isCapBreached`). */
export const BoardLeg = z.strictObject({
  leg: z.enum(LEGS),
  state: z.enum(['ahead', 'running', 'done', 'notApplicable']),
  startedOn: Day.nullable(),
  target: Day.nullable(),
  cap: Day.nullable(),
  doneOn: Day.nullable(),
  days: z.number().int().nullable(),
  daysLeft: z.number().int().nullable(),
  isTargetMissed: z.boolean(),
  isCapBreached: z.boolean(),
});

export const BoardRow = z.strictObject({
  caseId: Id, caseNumber: z.string().nullable(), receiptNo: z.string(), court: CourtRef, applicant: z.string(), cause: Words,
  status: z.string(), statusName: Words, isPaused: z.boolean(), handler: Colleague.nullable(), waitsFor: Words.nullable(), legs: z.array(BoardLeg),
});
export type BoardRow = z.infer<typeof BoardRow>;
export const BoardQuery = z.strictObject({ court: z.string().max(20).optional(), show: z.enum(['running', 'ended', 'all']).default('running'), ...PageQuery });
export const BoardPage = pageOf(BoardRow).extend({ today: Day });
export type BoardPage = z.infer<typeof BoardPage>;

/** Each figure opens its cases: `GET /cases?figure=<id>` with the same from, to and court. Yuan are strings with two decimals. */
export const Figure = z.strictObject({ id: z.string(), name: Words, definition: Words, unit: z.enum(['cases', 'yuan', 'persons']), value: z.string(), cases: z.number().int() });
export const ReportQuery = z.strictObject({ from: Day.optional(), to: Day.optional(), court: z.string().max(20).optional() });
export const Report = z.strictObject({
  from: Day.nullable(), to: Day.nullable(), asOfMs: AtMs, figures: z.array(Figure),
  courts: z.array(z.strictObject({ court: CourtRef, values: z.record(z.string(), z.string()) })),
});
export type Report = z.infer<typeof Report>;

export const SettingRow = z.strictObject({ key: z.string(), name: Words, hint: Words, type: z.enum(['yesNo', 'amount', 'limit']), value: z.unknown(), standard: z.unknown(), rule: z.string().nullable() });
export const SettingsView = z.strictObject({
  rows: z.array(SettingRow), mayChange: z.boolean(),
  history: z.array(z.strictObject({ key: z.string(), old: z.unknown(), new: z.unknown(), by: Colleague, atMs: AtMs })),
});
export type SettingsView = z.infer<typeof SettingsView>;
/** `value` null goes back to the standard; `was` is the value that was shown, another one there is a 409. */
export const SettingBody = z.strictObject({ value: z.unknown(), was: z.unknown() });

export const NoticeRow = z.strictObject({ noticeId: Id, caseId: Id, caseNumber: z.string().nullable(), receiptNo: z.string(), streamId: Id, kind: z.string(), atMs: AtMs, sentence: Words, isRead: z.boolean(), taskId: z.string().nullable(), due: Day.nullable() });
export const NoticeQuery = z.strictObject({ ...PageQuery });
export const NoticePage = pageOf(NoticeRow).extend({ unread: z.number().int() });
export type NoticePage = z.infer<typeof NoticePage>;
export const ReadBody = z.strictObject({ upTo: Id });

/** Sent over SSE as `event: case`: something changed, never what. `event: resync` says that word may have been missed, `event: beat` that the stream is still there. */
export const CaseChanged = z.strictObject({ caseId: Id, revision: z.number().int() });
export type CaseChanged = z.infer<typeof CaseChanged>;
