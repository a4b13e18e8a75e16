import type { DistributionEvent } from '#domain/distribution/events.ts';
import type { DistributionState } from '#domain/distribution/state.ts';
import type { DistributionAnswers } from '#domain/distribution/tasks.ts';
import type { openDesk } from '../kit/desk.ts';

/** A distribution plan at its desk. */
export type PlanAtDesk = { desk: ReturnType<typeof openDesk<DistributionState, DistributionEvent, DistributionAnswers>>; streamId: string };
