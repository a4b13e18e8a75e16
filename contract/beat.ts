/** How often a stream of events says that it is still there: as `event: beat`, so that a page notices when it no longer is. */
export const BEAT_MS = 15_000;
