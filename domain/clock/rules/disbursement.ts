import { calendarDays, months, rulesOf, workingDays } from './rule.ts';

/** Case money (执行案款). */
export const DISBURSEMENT = rulesOf([
  {
    id: 'MON-002', zh: '案款核算与发放', en: 'Calculate and pay out', trigger: 'arrivalNoticeReceived', limit: calendarDays(30),
    actor: 'handler', onBreach: 'escalate', source: [['caseMoney', '10']],
  },
  {
    id: 'MON-003', zh: '延缓发放案款', en: 'Defer a payout', trigger: 'arrivalNoticeReceived',
    actor: 'handler', approver: 'bureauChief', onBreach: 'none', verification: 'unverified', source: [['caseMoney', '10']],
    note: '案款需要分配、被另案冻结或者涉嫌犯罪、申请执行人经通知未领取、案件中止或者暂缓执行等情形。',
  },
  {
    id: 'MON-004', zh: '延缓发放事由消失后发放', en: 'Pay after the ground of a deferral ends', trigger: 'deferralGroundEnded', limit: calendarDays(10),
    actor: 'handler', verification: 'unverified', source: [['caseMoney', '10']],
  },
  {
    id: 'MON-006', part: 'same-day', zh: '现场收取现金的移交', en: 'Hand over cash taken on the spot', trigger: 'cashTaken', limit: calendarDays(0), roll: 'never',
    actor: 'handler', source: [['caseMoney', '款物规定']], note: '两名以上执行人员；当日移交，确有困难的返院后一日内移交并说明理由。',
  },
  {
    id: 'MON-006/officers', zh: '现场收取现金的执行人员人数', en: 'Officers present when cash is taken', trigger: 'cashTaken', quantity: { kind: 'count', min: '2' },
    actor: 'handler', onBreach: 'block', source: [['caseMoney', '款物规定']],
  },
  {
    id: 'MON-006/after-return', zh: '返院后移交现金', en: 'Hand over cash after the return', trigger: 'officerReturned', limit: calendarDays(1),
    actor: 'handler', source: [['caseMoney', '款物规定']],
  },
  {
    id: 'MON-007', zh: '财务与执行局对账', en: 'Monthly reconciliation', trigger: 'monthEnded', limit: months(1),
    actor: 'finance', verification: 'local', source: [['caseMoney', '款物规定']],
  },
  {
    id: 'MON-008', zh: '认领不明案款', en: 'Claim unassigned money to a case account', trigger: 'moneyArrived', limit: calendarDays(3),
    actor: 'handler', source: [['courtRules', '嘉鱼法院']],
  },
  {
    id: 'MON-009', zh: '案款发放目标', en: 'Local faster payout', trigger: 'moneyArrived', limit: calendarDays(5),
    actor: 'handler', source: [['courtRules', '嘉鱼法院2024']],
  },
  {
    id: 'MON-010', part: 'pay', zh: '案款发放目标', en: 'Local payout', trigger: 'moneyArrived', limit: months(1),
    actor: 'handler', source: [['courtRules', '三原县法院2016']], note: '特殊情况经批准不超过一个半月。',
  },
  {
    id: 'MON-010/after-deferral', zh: '延缓事由消失后发放', en: 'Local payout after the ground ends', trigger: 'deferralGroundEnded', limit: calendarDays(7),
    actor: 'handler', source: [['courtRules', '三原县法院2016']],
  },
  {
    id: 'MON-011', zh: '快兑付目标', en: 'Fast payout target', trigger: 'arrivalNoticeReceived', limit: calendarDays(5),
    actor: 'handler', onBreach: 'escalate', source: [['serviceTargets', '快兑付']],
  },
  {
    id: 'MON-012', zh: '发放审批分级', en: 'Approval tiers', trigger: 'payoutProposed', quantity: { kind: 'yuan', value: '100000.00' },
    actor: 'bureauChief', onBreach: 'none', source: [['courtRules', '大连沙河口法院']], note: '低于该数额由庭长审批，达到该数额报上级领导审批。',
  },
  {
    id: 'MON-015', zh: '向当事人退还诉讼费用', en: 'Refund of court fees', trigger: 'documentEffective', limit: calendarDays(15),
    actor: 'finance', source: [['feeMeasures', '53']],
  },
  {
    id: 'MON-016', zh: '支付指令未获银行回复时查询', en: 'Ask the bank when it does not answer', trigger: 'instructionSent', limit: workingDays(1),
    actor: 'finance', source: [['serviceTargets', '银行回单']],
  },
]);
