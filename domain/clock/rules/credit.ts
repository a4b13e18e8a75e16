import { calendarDays, months, rulesOf, workingDays, years } from './rule.ts';

/** Credit punishment (信用惩戒). */
export const CREDIT = rulesOf([
  {
    id: 'CRE-002', part: 'term', zh: '纳入失信名单的期限', en: 'Term of a listing', trigger: 'listingDecided', limit: years(2), roll: 'never',
    actor: 'court', onBreach: 'auto_lapse', source: [['blacklist', '2']], note: '适用于第一条第二项至第六项情形；第一项情形不设期限。',
  },
  {
    id: 'CRE-002/aggravated-min', zh: '失信期限延长（下限）', en: 'Longer term, at least', trigger: 'listingDecided', limit: years(1), roll: 'never',
    actor: 'court', onBreach: 'block', source: [['blacklist', '2']],
  },
  {
    id: 'CRE-002/aggravated-max', zh: '失信期限延长（上限）', en: 'Longer term, at most', trigger: 'listingDecided', limit: years(3), roll: 'never',
    actor: 'court', onBreach: 'block', source: [['blacklist', '2']],
  },
  {
    id: 'CRE-005', zh: '对申请纳入失信名单作出决定', en: "Decide the applicant's request to list", trigger: 'listingRequested', limit: calendarDays(15),
    actor: 'court', verification: 'unverified', source: [['blacklist', '5']],
  },
  {
    id: 'CRE-011', zh: '撤销、更正失信信息', en: 'Withdraw or correct a listing', trigger: 'listingErrorFound', limit: workingDays(3),
    actor: 'court', onBreach: 'escalate', source: [['blacklist', '9']],
  },
  {
    id: 'CRE-012', part: 'delete', zh: '删除失信信息', en: 'Delete a listing', trigger: 'deletionGroundArose', limit: workingDays(3),
    actor: 'court', onBreach: 'escalate', source: [['blacklist', '10']],
  },
  {
    id: 'CRE-012/queries', zh: '终本后删除所需的查询次数', en: 'Queries without result before deletion after an ended round', trigger: 'closingRuled', quantity: { kind: 'count', min: '2' },
    actor: 'court', onBreach: 'block', source: [['blacklist', '10']],
  },
  {
    id: 'CRE-013', zh: '删除后不得依同一申请再纳入的期间', en: 'No new listing on the same request', trigger: 'listingDeleted', limit: months(6), roll: 'never',
    actor: 'court', onBreach: 'none', verification: 'unverified', source: [['blacklist', '10']],
  },
  {
    id: 'CRE-014', part: 'review', zh: '失信纠正申请的审查', en: 'Review a correction request', trigger: 'correctionRequested', limit: calendarDays(15),
    actor: 'court', source: [['blacklist', '12']],
  },
  {
    id: 'CRE-014/correct', zh: '纠正理由成立的更正', en: 'Correct after an upheld request', trigger: 'correctionUpheld', limit: workingDays(3),
    actor: 'court', onBreach: 'escalate', source: [['blacklist', '12']],
  },
  {
    id: 'CRE-015', part: 'apply', zh: '对驳回纠正申请的复议', en: 'Reconsideration of a rejection', trigger: 'decisionServed', limit: calendarDays(10),
    actor: 'debtor', onBreach: 'right_lost', source: [['blacklist', '12']],
  },
  {
    id: 'CRE-015/decide', zh: '失信复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(15),
    actor: 'higherCourt', source: [['blacklist', '12']], note: '复议期间不停止原决定的执行。',
  },
  {
    id: 'CRE-016', part: 'min', zh: '宽限期（下限）', en: 'Grace period, at least', trigger: 'listingDecided', limit: months(1), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['goodFaith2019', '宽限期']],
  },
  {
    id: 'CRE-016/max', zh: '宽限期（上限）', en: 'Grace period, at most', trigger: 'listingDecided', limit: months(3), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['goodFaith2019', '宽限期']],
  },
  {
    id: 'CON-009', part: 'review', zh: '限制消费纠正申请的审查', en: 'Review a correction of consumption limits', trigger: 'correctionRequested', limit: calendarDays(15),
    actor: 'court', verification: 'unverified', source: [['goodFaith2019', '纠正与复议']],
  },
  {
    id: 'CON-009/correct', zh: '限制消费的更正', en: 'Correct consumption limits', trigger: 'correctionUpheld', limit: workingDays(3),
    actor: 'court', verification: 'unverified', source: [['goodFaith2019', '纠正与复议']],
  },
  {
    id: 'CON-009/reconsideration', zh: '对驳回限制消费纠正申请的复议', en: 'Reconsideration of a rejection', trigger: 'decisionServed', limit: calendarDays(10),
    actor: 'debtor', onBreach: 'right_lost', verification: 'unverified', source: [['goodFaith2019', '纠正与复议']],
  },
  {
    id: 'CON-009/decide', zh: '限制消费复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(15),
    actor: 'higherCourt', verification: 'unverified', source: [['goodFaith2019', '纠正与复议']],
  },
  {
    id: 'EXT-004', part: 'apply', zh: '对限制出境决定申请复议', en: 'Reconsideration of an exit restriction', trigger: 'decisionServed', limit: calendarDays(10),
    actor: 'debtor', onBreach: 'right_lost', source: [['objection', '9']],
  },
  {
    id: 'EXT-004/decide', zh: '限制出境复议审查', en: 'Decision on the reconsideration', trigger: 'reconsiderationReceived', limit: calendarDays(15),
    actor: 'higherCourt', source: [['objection', '9']],
  },
  {
    id: 'PRV-002', zh: '事由发生后停止公布', en: 'Stop publishing after the event', trigger: 'deletionGroundArose', limit: workingDays(3),
    actor: 'court', onBreach: 'escalate', source: [['blacklist', '9, 10']], note: '未成年人一律不予公布。',
  },
]);
