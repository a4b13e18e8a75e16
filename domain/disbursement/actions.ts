import type { ActionTable } from '#domain/shared/kind.ts';
import type { DisbursementCommand } from './commands.ts';
import type { DisbursementStatus } from './state.ts';

type Table = Readonly<Record<DisbursementStatus, { readonly [C in DisbursementCommand['type']]?: ActionTable[string][string] }>>;

/** What may be done to a payout beside its tasks. */
export const DISBURSEMENT_ACTIONS = {
  calculating: {},
  proposing: {},
  approving: {},
  approvingDeferral: {},
  deferred: { endDeferral: ['enforcementOfficer', 'enforcementChief', 'order'] },
  paying: {},
  instructed: {},
  paidOut: {},
  finished: {},
} as const satisfies Table;
