import { z } from 'zod';
import { LINE_GROUPS, type LineGroup } from '#domain/shared/line-group.ts';
import { Amount, AtMs, Id, PageQuery, pageOf, Words } from './value.ts';

/** A line of the docket over all streams of a case, newest first. `event` is the line itself, with the person ids in its texts worded as masked names. */
export const DocketRow = z.strictObject({
  docketNo: z.number().int(),
  streamId: Id,
  kind: z.string(),
  revision: z.number().int(),
  atMs: AtMs,
  by: z.strictObject({ userId: z.string(), role: z.string(), name: Words }),
  type: z.string(),
  sentence: Words,
  event: z.looseObject({ type: z.string() }),
  hash: z.string(),
}).meta({ id: 'DocketRow' });
export type DocketRow = z.infer<typeof DocketRow>;

const LineType = z.string().max(60);

/** `type` names one type of line or several, `group` a kind of lines: acts, time limits, tasks, what procedures tell each other. */
export const DocketQuery = z.strictObject({ stream: Id.optional(), type: z.union([LineType, z.array(LineType).max(20)]).optional(), group: z.enum(Object.keys(LINE_GROUPS) as [LineGroup, ...LineGroup[]]).optional(), ...PageQuery });
export const DocketPage = pageOf(DocketRow);
export type DocketPage = z.infer<typeof DocketPage>;

/** Whether numbering and hash chain of the whole docket hold; else the first line that does not fit. */
export const DocketVerdict = z.strictObject({ isWhole: z.boolean(), lines: z.number().int(), firstBad: z.number().int().nullable(), head: z.string() });
export type DocketVerdict = z.infer<typeof DocketVerdict>;

export const LedgerView = z.strictObject({
  accounts: z.array(z.strictObject({ account: z.string(), name: Words, balance: Amount })),
  entries: z.array(z.strictObject({ streamId: Id, revision: z.number().int(), atMs: AtMs, sentence: Words, legs: z.array(z.strictObject({ account: z.string(), name: Words, amount: Amount })) })),
});
export type LedgerView = z.infer<typeof LedgerView>;
