import type { IsoDate } from '#domain/shared/dates.ts';

/** MON-004: the ground of the deferral is gone since the day `on`. */
export type DisbursementCommand = { type: 'endDeferral'; on: IsoDate; reason: string };
