import { calendarDays, rulesOf } from './rule.ts';

/** Quick ways to an enforceable title. */
export const FAST_TITLE = rulesOf([
  {
    id: 'FT-001', zh: '支付令申请受理通知', en: 'Payment order: tell whether accepted', trigger: 'paymentOrderRequested', limit: calendarDays(5),
    actor: 'court', source: [['civilProcedureLaw', '226']],
  },
  {
    id: 'FT-002', zh: '发出支付令', en: 'Payment order issued', trigger: 'paymentOrderAccepted', limit: calendarDays(15),
    actor: 'court', source: [['civilProcedureLaw', '227']],
  },
  {
    id: 'FT-003', zh: '清偿债务或者提出书面异议', en: 'Debtor pays or objects to the payment order', trigger: 'paymentOrderServed', limit: calendarDays(15),
    actor: 'debtor', onBreach: 'right_lost', source: [['civilProcedureLaw', '227']], note: '既不清偿又不异议的，债权人可以申请执行。',
  },
  {
    id: 'FT-004', zh: '申请司法确认调解协议', en: 'Joint application for judicial confirmation', trigger: 'mediationEffective', limit: calendarDays(30),
    actor: 'party', onBreach: 'right_lost', source: [['civilProcedureLaw', '205']],
  },
]);
