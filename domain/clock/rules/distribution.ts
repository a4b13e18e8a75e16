import { calendarDays, rulesOf } from './rule.ts';

/** Distribution (参与分配). */
export const DISTRIBUTION = rulesOf([
  {
    id: 'DIS-004', zh: '对分配方案的书面异议', en: 'Objection to the plan', trigger: 'planServed', limit: calendarDays(15),
    actor: 'party', onBreach: 'right_lost', source: [['civilInterpretation', '509']],
  },
  {
    id: 'DIS-005', zh: '对异议的反对意见', en: 'Counter-objection', trigger: 'objectionNoticeServed', limit: calendarDays(15),
    actor: 'party', onBreach: 'deemed_consent', source: [['civilInterpretation', '510']], note: '未提出反对意见的，按异议意见修正分配方案。',
  },
  {
    id: 'DIS-006', zh: '提起分配方案异议之诉', en: 'Distribution suit', trigger: 'counterObjectionNoticeServed', limit: calendarDays(15),
    actor: 'party', onBreach: 'right_lost', source: [['civilInterpretation', '510']], note: '逾期未提起诉讼的，按原分配方案分配。',
  },
  {
    id: 'DIS-007', zh: '执行转破产的受理裁定', en: 'Decision of the bankruptcy court', trigger: 'bankruptcyPapersReceived', limit: calendarDays(30),
    actor: 'court', source: [['civilInterpretation', '512']],
  },
]);
