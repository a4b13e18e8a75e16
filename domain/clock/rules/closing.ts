import { months, rulesOf, years } from './rule.ts';

/** Termination of this round (终结本次执行程序). */
export const CLOSING = rulesOf([
  {
    id: 'TERM-001d', zh: '终本前自立案起应满的期间', en: 'Time since filing before the round may end', trigger: 'enforcementFiled', limit: months(3), roll: 'never',
    actor: 'system', onBreach: 'block', source: [['closing2016', '1(4)']], note: '自执行案件立案之日起已超过三个月。',
  },
  {
    id: 'TERM-007', part: 'interval', zh: '终本后定期查询财产', en: 'Periodic query after the round has ended', trigger: 'closingRuled', limit: months(6), roll: 'never',
    actor: 'court', onBreach: 'escalate', source: [['closing2016', '9']], note: '每六个月一次，共十次；每次自终本裁定之日起计算。',
  },
  {
    id: 'TERM-007/watch', zh: '终本后定期查询的年限', en: 'Years of periodic queries', trigger: 'closingRuled', limit: years(5), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['closing2016', '9']],
  },
  {
    id: 'TERM-011', zh: '终本后申请错误执行赔偿', en: 'State compensation after an ended round', trigger: 'enforcementFiled', limit: years(5), roll: 'never',
    actor: 'party', onBreach: 'none', source: [['compensation2022', '涉执行司法赔偿解释']], note: '立案已逾五年、已终本且无财产可供执行的。',
  },
]);
