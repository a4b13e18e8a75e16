import { z } from 'zod';

/** How far the stories are behind the record and the clock: lines and news not yet heard; rungs that have come and are not told; the streams that do not go on, with why. No case content. */
export const EngineView = z.strictObject({
  waiting: z.number().int(),
  late: z.number().int(),
  stuck: z.array(z.strictObject({ streamId: z.string(), message: z.string(), count: z.number().int(), sinceMs: z.number().int() })),
});
export type EngineView = z.infer<typeof EngineView>;
