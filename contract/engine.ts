import { z } from 'zod';

/** How far the stories are behind the record: words not yet told, and followers with news to hear; the streams that do not go on, with why. No case content. */
export const EngineView = z.strictObject({
  waiting: z.number().int(),
  stuck: z.array(z.strictObject({ streamId: z.string(), message: z.string(), count: z.number().int(), sinceMs: z.number().int() })),
});
export type EngineView = z.infer<typeof EngineView>;
