import type { AnyEvent, PastLimit, SharedEvent } from '#domain/shared/record.ts';
import { EXCLUSIONS } from '#domain/civil/decide-clock.ts';
import { DEFERRAL_GROUNDS } from '#domain/disbursement/deferral.ts';
import { SUSPENSION_GROUNDS } from '#domain/enforcement/suspension.ts';
import { byText, type KindWords, type Step, type Words } from '#domain/shared/words.ts';
import { boardRow } from './board.ts';
import type { TrackCommand } from './commands.ts';
import type { TrackEvent, UrgeLevel } from './events.ts';
import { CERTIFICATES, EARLY_ENDS } from './place.ts';
import { PAYOUT, type TrackState, type TrackStatus } from './state.ts';
import type { TrackAnswers } from './tasks.ts';

type Imported = Extract<SharedEvent, { type: 'imported' }>;

const STATUSES = {
  claimed: { zh: '待扶贫办确认', en: 'Claimed' },
  active: { zh: '绿色通道办理中', en: 'Active' },
  rejected: { zh: '标签未确认', en: 'Rejected' },
  certified: { zh: '已出具脱贫认定', en: 'Certified' },
  performed: { zh: '自动履行', en: 'Performed by the debtor' },
  endedEarly: { zh: '提前结束', en: 'Ended early' },
} as const satisfies Record<TrackStatus, Words>;

const TASKS = {
  confirmTag: { zh: '确认扶贫标签', en: 'Decide on the poverty tag' },
  urgeFiling: { zh: '督促办理（立案）', en: 'Urge the filing' },
  urgeTrial: { zh: '督促办理（审判）', en: 'Urge the trial' },
  urgeEnforcement: { zh: '督促办理（执行、兑付）', en: 'Urge enforcement or payout' },
  urgeAsVicePresident: { zh: '分管副院长督促办理', en: 'Urge as vice-president' },
  urgeAsPresident: { zh: '院长督促办理', en: 'Urge as president' },
  certify: { zh: '出具脱贫认定结果', en: 'Certify the outcome' },
} as const satisfies Record<keyof TrackAnswers, Words>;

const COMMANDS = { revokeTag: { zh: '撤销扶贫标签', en: 'Take the tag back' } } as const satisfies Record<TrackCommand['type'], Words>;

const RUNGS = {
  vicePresident: { zh: '超快办时限，报分管副院长督办', en: 'target missed, brought before the vice-president' },
  president: { zh: '临近法定期限，报院长督办', en: 'the limit of law draws near, brought before the president' },
} as const;

const WATCHES: Readonly<Record<string, Words>> = {
  filing: { zh: '立案', en: 'filing' },
  trial: { zh: '审判', en: 'trial' },
  enforcementFiling: { zh: '执行立案', en: 'filing for enforcement' },
  enforcement: { zh: '执行', en: 'enforcement' },
  assign: { zh: '分案', en: 'assignment' },
  query: { zh: '网络查控', en: 'network query' },
  notice: { zh: '执行通知', en: 'enforcement notice' },
};

const LEVELS = { chief: { zh: '庭（局）长', en: 'the chief' }, vicePresident: { zh: '分管副院长', en: 'the vice-president' }, president: { zh: '院长', en: 'the president' } } as const satisfies Record<UrgeLevel, Words>;

const LEG_NAMES = { filing: { zh: '快立案', en: 'Fast filing' }, trial: { zh: '快审判', en: 'Fast trial' }, enforcement: { zh: '快执行', en: 'Fast enforcement' }, payout: { zh: '快兑付', en: 'Fast payout' } } as const;
const LEG_RULES = { filing: 'FIL-030', trial: 'TRI-020', enforcement: 'ENF-050', payout: 'MON-011' } as const;

/** The name of a leg, a step or a payout. */
function watchWords(watch: string): Words {
  return WATCHES[watch] ?? (watch.startsWith(PAYOUT) ? { zh: '兑付', en: 'payout' } : { zh: watch, en: watch });
}

function sentence(event: AnyEvent): Words | undefined {
  return event.type === 'imported' ? imported((event as unknown as Imported).overdue ?? []) : tell(event as unknown as TrackEvent);
}

/** Targets that had passed before the record knew the case: no breach of law either. */
function imported(overdue: readonly PastLimit[]): Words | undefined {
  if (overdue.length === 0) return undefined;
  return {
    zh: `由原系统导入，此前已超快办时限（不属于超法定期限）：${overdue.map(({ rule, due, days }) => `${rule} 目标日 ${due}，超过 ${days} 日`).join('；')}。`,
    en: `Brought in from the former system; targets missed before (no breach of law): ${overdue.map(({ rule, due, days }) => `${rule} by ${due}, exceeded by ${days} days`).join('; ')}.`,
  };
}

function tell(event: TrackEvent): Words | undefined {
  switch (event.type) {
    case 'claimed':
      return event.beganAt === 'filing'
        ? { zh: '标记为扶贫案件，绿色通道开始。', en: 'Tagged as a poverty case; the fast track begins.' }
        : { zh: '标记为扶贫案件，绿色通道自执行阶段开始，立案、审判阶段不适用。', en: 'Tagged as a poverty case; the fast track begins with enforcement, filing and trial do not apply.' };
    case 'confirmed':
      return { zh: `扶贫办确认建档立卡身份：${event.basis}。`, en: `The poverty office confirmed the registration: ${event.basis}.` };
    case 'rejected':
      return { zh: `扶贫办不予确认：${event.reason}。绿色通道结束，案件照常办理。`, en: `The poverty office did not confirm: ${event.reason}. The track ends; the case goes on.` };
    case 'targetMissed':
      return { zh: `${watchWords(event.watch).zh}超快办时限（${event.due}），不属于超法定期限。`, en: `Target of ${watchWords(event.watch).en} missed (${event.due}); this is no breach of law.` };
    case 'urged':
      return { zh: `${LEVELS[event.level].zh}督促${watchWords(event.watch).zh}：${event.note}。`, en: `Urged by ${LEVELS[event.level].en} (${watchWords(event.watch).en}): ${event.note}.` };
    case 'reassigned':
      return { zh: `${LEVELS[event.level].zh}决定更换${watchWords(event.watch).zh}承办人：${event.reason}。`, en: `Another handler by ${LEVELS[event.level].en} (${watchWords(event.watch).en}): ${event.reason}.` };
    case 'reasonAccepted':
      return { zh: `${LEVELS[event.level].zh}认可${watchWords(event.watch).zh}超时理由：${event.reason}。`, en: `Reason accepted by ${LEVELS[event.level].en} (${watchWords(event.watch).en}): ${event.reason}.` };
    case 'certified':
      return { zh: `扶贫办认定：${CERTIFICATES[event.result].zh}（${event.basis}）。`, en: `Certified: ${CERTIFICATES[event.result].en} (${event.basis}).` };
    case 'ended':
      return event.result === 'certified' ? { zh: '绿色通道结束。', en: 'The fast track ends.' } : { zh: `绿色通道结束：${EARLY_ENDS[event.result].zh}。`, en: `The fast track ends: ${EARLY_ENDS[event.result].en}.` };
    case 'clockPaused':
    case 'clockResumed':
    case 'periodExcluded':
    case 'limitExtended':
      return undefined;
    default:
      event satisfies never;
      return undefined;
  }
}

function steps(state: TrackState): Step[] {
  return boardRow(state, state.claimedOn).legs.map(({ leg, state: stands, doneOn, startedOn }): Step => {
    const on = doneOn ?? startedOn;
    return { id: leg, name: LEG_NAMES[leg], state: stands === 'running' ? 'now' : stands, rule: LEG_RULES[leg], ...(on ? { on } : {}) };
  });
}

/** A track stands still with its case, for whatever reason that case has. */
const REASONS = { ...byText(EXCLUSIONS), ...byText(DEFERRAL_GROUNDS), ...SUSPENSION_GROUNDS };

export const TRACK_WORDS: KindWords<TrackState> = { name: { zh: '扶贫绿色通道', en: 'Poverty fast track' }, statuses: STATUSES, tasks: TASKS, rungs: RUNGS, commands: COMMANDS, reasons: REASONS, sentence, steps };
