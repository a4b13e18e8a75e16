import { calendarDays, rulesOf, workingDays } from './rule.ts';
import { PAUSES } from './trial.ts';

/** Escalation on the fast track (四快): who is told when a target is near, missed, and still missed. */
export const FAST_TRACK = rulesOf([
  {
    id: 'ESC-001', zh: '目标届满前提醒承办人', en: 'Remind the handler before the target', trigger: 'targetEnds', limit: calendarDays(1), direction: 'before',
    actor: 'handler', onBreach: 'escalate', source: [['serviceTargets', '督促办理']],
  },
  {
    id: 'ESC-002', zh: '超过目标后提请分管副院长督促', en: 'To the vice-president after a missed target', trigger: 'targetMissed', limit: workingDays(2), pauses: PAUSES,
    actor: 'vicePresident', onBreach: 'escalate', source: [['serviceTargets', '督促办理']],
  },
  {
    id: 'ESC-003', zh: '法定期限用去四分之三时提请院长督促', en: 'To the president at three quarters of the cap', trigger: 'capRunning', quantity: { kind: 'share', value: '3/4' },
    actor: 'president', onBreach: 'escalate', source: [['serviceTargets', '督促办理']],
  },
]);
