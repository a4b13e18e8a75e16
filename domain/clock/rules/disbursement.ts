import { calendarDays, rulesOf } from './rule.ts';

/** Case money (执行案款). */
export const DISBURSEMENT = rulesOf([
  {
    id: 'MON-002', zh: '案款核算与发放', en: 'Calculate and pay out', trigger: 'arrivalNoticeReceived', limit: calendarDays(30),
    actor: 'handler', onBreach: 'escalate', source: [['caseMoney', '10']],
  },
  {
    id: 'MON-008', zh: '认领不明案款', en: 'Claim unassigned money to a case account', trigger: 'moneyArrived', limit: calendarDays(3),
    actor: 'handler', source: [['courtRules', '嘉鱼法院案款管理规定']],
  },
  {
    id: 'MON-011', zh: '快兑付目标', en: 'Fast payout target', trigger: 'arrivalNoticeReceived', limit: calendarDays(5),
    actor: 'handler', onBreach: 'escalate', source: [['serviceTargets', '快兑付']],
  },
]);
