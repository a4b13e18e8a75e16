import type { KindWords, Step, Words } from '#domain/shared/words.ts';
import type { DistributionCommand, DistributionOrder } from './commands.ts';
import type { DistributionEvent } from './events.ts';
import { receiverName } from './names.ts';
import { sentence } from './sentence.ts';
import { isRipe, leftToServe, objectionsAt } from './standing.ts';
import type { DistributionState } from './state.ts';
import { termOf } from './term.ts';

const COMMANDS = {
  recordObjection: { zh: '登记对方案的书面异议', en: 'Record an objection' },
  recordOpinion: { zh: '登记对异议的意见', en: 'Record what somebody says to an objection' },
  recordSuit: { zh: '登记分配方案异议之诉', en: 'Record the suit' },
  recordSuitResult: { zh: '登记诉讼结果', en: 'Record the result of the suit' },
  withdrawPlan: { zh: '撤回分配方案', en: 'Withdraw the plan' },
  deemConsent: { zh: '视为同意', en: 'Count silence as consent' },
} as const satisfies Record<(DistributionCommand | DistributionOrder)['type'], Words>;

/** The plan of a distribution in words. */
export const DISTRIBUTION_WORDS: KindWords<DistributionState> = {
  name: { zh: '财产分配方案', en: 'Distribution plan' },
  statuses: {
    serving: { zh: '送达方案', en: 'Being served' },
    objected: { zh: '已提出异议', en: 'Objected to' },
    opposed: { zh: '异议有反对意见', en: 'Objection opposed' },
    amending: { zh: '待审查修正', en: 'To be amended' },
    deposited: { zh: '争议部分提存', en: 'Disputed part deposited' },
    final: { zh: '方案生效', en: 'Final' },
    finished: { zh: '方案生效', en: 'Final' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  tasks: {
    servePlan: { zh: '送达财产分配方案', en: 'Serve the plan' },
    notifyObjection: { zh: '将异议通知未提出异议的人', en: 'Tell the others of the objection' },
    notifyOpposition: { zh: '将反对意见通知异议人', en: 'Tell the objector of the opposition' },
    reviewAmendment: { zh: '审查修正分配方案', en: 'Review the amended plan' },
  },
  commands: COMMANDS,
  limit: limitName,
  sentence,
  steps,
  stepLines: { drawnUp: ['drawnUp'], served: ['planServed'], objection: ['objected'], opinion: ['opinionGiven'], suit: ['suitDecided'], amendment: ['amended'] } satisfies Record<string, readonly DistributionEvent['type'][]>,
};

function limitName(limitId: string): Words | undefined {
  const term = termOf(limitId);
  if (!term) return undefined;
  const { zh, en } = receiverName(term.of === 'suit' ? term.objector : term.receiver);
  if (term.of === 'objection') return { zh: `${zh}对分配方案的异议期`, en: `Time of ${en} to object to the plan` };
  if (term.of === 'suit') return { zh: `${zh}提起分配方案异议之诉的期限`, en: `Time of ${en} to sue` };
  const objector = receiverName(term.objector);
  return { zh: `${zh}对${objector.zh}的异议提出反对意见的期限`, en: `Time of ${en} to oppose the objection of ${objector.en}` };
}

const STEPS = {
  drawnUp: { zh: '制作方案', en: 'Drawn up' },
  served: { zh: '送达', en: 'Served' },
  objection: { zh: '异议', en: 'Objections' },
  opinion: { zh: '征求意见', en: 'Others heard' },
  suit: { zh: '异议之诉', en: 'Suit' },
  amendment: { zh: '审查修正', en: 'Amendment' },
  final: { zh: '方案生效', en: 'Final' },
} as const satisfies Record<string, Words>;

type Marks = readonly [id: keyof typeof STEPS, isDone: boolean, isNow: boolean, more: { on?: string; rule?: string }];

function steps(state: DistributionState): Step[] {
  const isOver = state.status === 'final' || state.status === 'finished' || state.status === 'withdrawn';
  return marksOf(state).map(([id, isDone, isNow, more]): Step => ({ id, name: STEPS[id], state: isDone ? 'done' : isNow && !isOver ? 'now' : isOver ? 'notApplicable' : 'ahead', ...more }));
}

/** What runs beside each other is drawn beside each other: one creditor may still object while another is asked about an objection. */
function marksOf(state: DistributionState): Marks[] {
  const isServed = leftToServe(state).length === 0;
  const isOpen = !isRipe(state);
  const [accepted, opposed, lapsed, sued] = (['accepted', 'opposed', 'lapsed', 'sued'] as const).map((standing) => objectionsAt(state, standing).length);
  const isObjected = state.objections.length > 0;
  const isInSuit = state.status === 'deposited';
  const [final] = 'final' in state ? [state.final] : [];
  return [
    ['drawnUp', true, false, { on: state.drawnUpOn }],
    ['served', isServed, true, {}],
    ['objection', isServed && !isOpen, isServed, { rule: 'DIS-004' }],
    ['opinion', isObjected && !isOpen, isObjected, { rule: 'DIS-005' }],
    ['suit', Boolean(lapsed || sued) && !opposed && !isInSuit, Boolean(opposed) || isInSuit, { rule: 'DIS-006' }],
    ['amendment', state.amended !== null, Boolean(accepted) && state.status === 'amending', { rule: 'DIS-005' }],
    ['final', final !== undefined, false, final ? { on: final.on } : {}],
  ];
}
