import type { ActionTable } from '#domain/shared/kind.ts';
import type { TrackStatus } from './state.ts';

/** What may be done to a fast track beside its tasks: the poverty office may take a confirmed tag back. */
export const TRACK_ACTIONS = {
  claimed: {},
  active: { revokeTag: ['liaison'] },
  rejected: {},
  certified: {},
  performed: {},
  endedEarly: {},
} as const satisfies Record<TrackStatus, { revokeTag?: readonly string[] }> & ActionTable;
