import { z } from 'zod';
import { Citation, DeadlineTerm } from './case.ts';
import { Day, Id, Words } from './value.ts';

const Supposed = Day.refine((day) => day < '3000', 'a day of this millennium');

/** What is supposed of a running deadline. `excludeTo` is not counted itself; `extend` is a limit like `3m`. Nothing is written, so that it is a read. */
export const WhatIfQuery = z.strictObject({
  stream: Id,
  deadline: Id,
  from: Supposed.optional(),
  excludeFrom: Supposed.optional(),
  excludeTo: Supposed.optional(),
  extend: z.string().regex(/^\d{1,3}(cd|wd|m|y|h)$/, 'not a limit such as 3m').optional(),
}).refine(({ excludeFrom, excludeTo }) => (excludeFrom === undefined) === (excludeTo === undefined), { path: ['excludeTo'], message: 'a period has a first and a last day' });
export type WhatIfQuery = z.infer<typeof WhatIfQuery>;

/** Where the deadline would end, with its terms, and the others of the case that would move with it. `daysMoved` is below zero when it would end earlier. */
export const WhatIf = z.strictObject({
  was: Day,
  from: Day,
  rawDue: Day,
  due: Day,
  daysMoved: z.number().int(),
  isProvisional: z.boolean(),
  calendar: z.string(),
  terms: z.array(DeadlineTerm),
  source: Citation,
  follows: z.array(z.strictObject({ streamId: Id, deadlineId: Id, name: Words, rule: z.string(), was: Day, due: Day, daysMoved: z.number().int(), isProvisional: z.boolean() })),
}).meta({ id: 'WhatIf' });
export type WhatIf = z.infer<typeof WhatIf>;
