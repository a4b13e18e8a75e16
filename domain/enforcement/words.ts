import { isShared } from '#domain/shared/record.ts';
import type { KindWords, Step, Words } from '#domain/shared/words.ts';
import type { EnforcementEvent } from './events.ts';
import { COMMAND_NAMES, STATUS_NAMES, TASK_NAMES } from './names.ts';
import { sentence } from './sentence.ts';
import { hasHandler, hasMoney, isWorking, type EnforcementState } from './state.ts';
import { SUSPENSION_GROUNDS } from './suspension.ts';

const NAMES = {
  review: { zh: '立案', en: 'Filing' },
  assign: { zh: '分案', en: 'Assignment' },
  notice: { zh: '执行通知', en: 'Notice' },
  investigation: { zh: '财产调查', en: 'Investigation' },
  control: { zh: '财产控制', en: 'Control' },
  payout: { zh: '案款发放', en: 'Payout' },
  closing: { zh: '结案', en: 'Closing' },
} as const satisfies Record<string, Words>;

const STEP_LINES: Partial<Record<keyof typeof NAMES, readonly EnforcementEvent['type'][]>> = {
  review: ['filed'], assign: ['assigned'], notice: ['noticeIssued'], investigation: ['investigationConcluded'], control: ['controlSet'], closing: ['closed'],
};

const DEFERRED: Words = { zh: '暂缓执行', en: 'Deferred' };
const SUSPENDED: Words = { zh: '中止执行', en: 'Suspended' };

/** Enforcement as it is told to people. */
export const ENFORCEMENT_WORDS: KindWords<EnforcementState> = {
  name: { zh: '执行实施案件', en: 'Enforcement case' },
  statuses: STATUS_NAMES,
  stages: [...Object.values(STATUS_NAMES), DEFERRED, SUSPENDED],
  tasks: TASK_NAMES,
  commands: COMMAND_NAMES,
  reasons: SUSPENSION_GROUNDS,
  sentence: (event) => (isShared(event) ? undefined : sentence(event as EnforcementEvent)),
  steps,
  stepLines: STEP_LINES,
};

/** Where the case stands, in a few words; a case that stands still says so. */
export function stageOf(state: EnforcementState): Words {
  if (isWorking(state) && state.suspension) return SUSPENSION_GROUNDS[state.suspension.ground].isDeferral ? DEFERRED : SUSPENDED;
  return STATUS_NAMES[state.status];
}

type Marks = readonly [id: keyof typeof NAMES, on: string | null, isDone: boolean, rule: string, isSkipped?: boolean];

/** The procedure as it is drawn: what is done, the first that is not is now. What a case did not need before its money came is skipped. */
function steps(state: EnforcementState): Step[] {
  const isOver = state.status === 'closed' || state.status === 'refused' || state.status === 'returned';
  const marks = marksOf(state);
  const now = isOver ? -1 : marks.findIndex(([, , isDone, , isSkipped]) => !isDone && !isSkipped);
  return marks.map(([id, on, isDone, rule, isSkipped], at): Step => {
    const name = NAMES[id];
    const drawn = isDone ? 'done' : at === now ? 'now' : isOver || isSkipped ? 'notApplicable' : 'ahead';
    return { id, name, rule, state: drawn, ...(on !== null && drawn !== 'ahead' && { on }) };
  });
}

function marksOf(state: EnforcementState): Marks[] {
  const filedOn = hasMoney(state) ? state.filedOn : null;
  const work = hasHandler(state) ? state : null;
  const arrivals = hasMoney(state) ? state.arrivals : [];
  const investigatedOn = work?.investigation?.on ?? null;
  const isSkipped = hasMoney(state) && state.isCovered;
  const isPaid = arrivals.length > 0 && arrivals.every(({ stage }) => stage === 'paid') && hasMoney(state) && state.isCovered;
  return [
    ['review', filedOn, filedOn !== null, 'FIL-006'],
    ['assign', work?.assignedOn ?? null, work !== null, 'ENF-004'],
    ['notice', work?.notice?.on ?? null, work !== null && work.notice !== null, 'ENF-006'],
    ['investigation', investigatedOn, investigatedOn !== null, 'ENF-012', isSkipped],
    ['control', work?.controlledOn ?? null, work !== null && work.controlledOn !== null, 'SEZ-001', arrivals.length > 0],
    ['payout', arrivals.at(-1)?.on ?? null, isPaid, 'MON-002'],
    ['closing', state.status === 'closed' ? state.closed.on : null, state.status === 'closed', 'ENF-001'],
  ];
}
