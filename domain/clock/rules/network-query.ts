import { calendarDays, rulesOf } from './rule.ts';

/** Network search (网络查控). No national number exists; the local ones are defaults to switch. */
export const NETWORK_QUERY = rulesOf([
  {
    id: 'NET-005', part: 'wendeng', zh: '首次网络查询', en: 'First network query', trigger: 'enforcementFiled', limit: calendarDays(3),
    actor: 'handler', source: [['courtRules', '威海文登法院、利川法院']],
  },
  {
    id: 'NET-005/jiaozuo', zh: '首次网络查询', en: 'First network query', trigger: 'enforcementFiled', limit: calendarDays(5),
    actor: 'handler', source: [['courtRules', '焦作法院']],
  },
]);
