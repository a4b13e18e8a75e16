import type { IsoDate } from '#domain/shared/dates.ts';

/** The poverty office finds that the household is not registered after all: the track ends, the case goes on. */
export type TrackCommand = { type: 'revokeTag'; on: IsoDate; reason: string };
