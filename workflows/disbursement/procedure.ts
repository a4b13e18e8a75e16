import type { DisbursementEvent } from '#domain/disbursement/events.ts';
import type { DisbursementState } from '#domain/disbursement/state.ts';
import type { DisbursementAnswers } from '#domain/disbursement/tasks.ts';
import type { openDesk } from '../kit/desk.ts';

type Desk = ReturnType<typeof openDesk<DisbursementState, DisbursementEvent, DisbursementAnswers>>;

/** A payout at its desk. */
export type Procedure = { desk: Desk; streamId: string; caseId: string };
