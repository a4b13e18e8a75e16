import type { Kind } from '#domain/shared/kind.ts';
import { DISTRIBUTION_ACTIONS } from './actions.ts';
import { answer } from './answer.ts';
import type { AnyDistributionCommand } from './commands.ts';
import { decide } from './decide.ts';
import { DISTRIBUTION_NEWS, type DistributionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { DistributionState } from './state.ts';
import { DISTRIBUTION_TASKS, type DistributionAnswer } from './tasks.ts';

/** 财产分配方案: from the plan to its finality, over the objections to it (民诉法解释 509, 510). */
export const DISTRIBUTION: Kind<DistributionState, DistributionEvent, AnyDistributionCommand, DistributionAnswer> = {
  name: 'distribution',
  version: '2026-11',
  workflow: 'distribution',
  tasks: DISTRIBUTION_TASKS,
  actions: DISTRIBUTION_ACTIONS,
  news: DISTRIBUTION_NEWS,
  evolve,
  answer,
  decide,
  status: ({ status }) => status,
  isEnd: ({ status }) => status === 'finished' || status === 'withdrawn',
  handler: ({ handlerId }) => handlerId,
  effects: (_state, event) => (event.type === 'drawnUp' ? { watch: [event.caseStream], tell: [event.caseStream] } : {}),
  caseRow: null,
};
