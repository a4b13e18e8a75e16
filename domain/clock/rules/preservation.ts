import { calendarDays, hours, rulesOf } from './rule.ts';

/** Preservation (保全). */
export const PRESERVATION = rulesOf([
  {
    id: 'PRE-001', zh: '情况紧急的诉讼保全裁定', en: 'Urgent preservation ruling', trigger: 'preservationRequested', limit: hours(48),
    actor: 'court', source: [['civilProcedureLaw', '103'], ['preservation', '4']], note: '裁定采取保全措施的，应当立即开始执行。',
  },
  {
    id: 'PRE-002', part: 'rule', zh: '诉讼保全裁定', en: 'Preservation ruling', trigger: 'preservationRequested', limit: calendarDays(5),
    actor: 'court', source: [['preservation', '4']], note: '需要提供担保的，自提供担保之日起计算。',
  },
  {
    id: 'PRE-002/start', zh: '开始执行保全裁定', en: 'Start of the preservation', trigger: 'preservationRuled', limit: calendarDays(5),
    actor: 'court', source: [['preservation', '4']],
  },
  {
    id: 'PRE-003', part: 'rule', zh: '诉前保全裁定', en: 'Pre-suit preservation ruling', trigger: 'preservationRequested', limit: hours(48),
    actor: 'court', source: [['civilProcedureLaw', '104']],
  },
  {
    id: 'PRE-003/suit', zh: '诉前保全后起诉', en: 'Suit after pre-suit preservation', trigger: 'preservationTaken', limit: calendarDays(30),
    actor: 'applicant', onBreach: 'auto_lapse', source: [['civilProcedureLaw', '104']], note: '不依法提起诉讼或者申请仲裁的，应当解除保全。',
  },
  {
    id: 'PRE-004', part: 'suit', zh: '诉讼保全担保数额上限', en: 'Guarantee for preservation, at most', trigger: 'preservationRequested', quantity: { kind: 'percent', max: '30' },
    actor: 'court', onBreach: 'block', source: [['preservation', '5']], note: '请求保全数额或者争议标的价值的百分之三十。',
  },
  {
    id: 'PRE-004/pre-suit', zh: '诉前保全担保数额', en: 'Guarantee for pre-suit preservation', trigger: 'preservationRequested', quantity: { kind: 'percent', value: '100' },
    actor: 'applicant', onBreach: 'block', source: [['preservation', '5']],
  },
  {
    id: 'PRE-007', zh: '申请续行保全的最迟日', en: 'Latest request to renew a preservation', trigger: 'preservationExpires', limit: calendarDays(7), direction: 'before',
    actor: 'applicant', onBreach: 'right_lost', source: [['preservation', '18']],
  },
]);
