import { calendarDays, months, rulesOf } from './rule.ts';

/** Enforcement of administrative and criminal matters, the higher court, and local targets. */
export const ENFORCEMENT_REVIEW = rulesOf([
  {
    id: 'ENF-029', part: 'apply', zh: '行政机关申请非诉执行', en: 'Administrative non-litigation application', trigger: 'remedyPeriodEnded', limit: months(3),
    actor: 'agency', onBreach: 'right_lost', source: [['administrativeCompulsion', '53'], ['administrativeInterpretation', '156']],
  },
  {
    id: 'ENF-029/demand', zh: '催告书送达后可以申请', en: 'Application after the demand', trigger: 'demandServed', limit: calendarDays(10),
    actor: 'agency', onBreach: 'none', source: [['administrativeCompulsion', '54']],
  },
  {
    id: 'ENF-029/accept', zh: '受理非诉执行申请', en: 'Acceptance of the application', trigger: 'applicationReceived', limit: calendarDays(5),
    actor: 'court', source: [['administrativeCompulsion', '56']],
  },
  {
    id: 'ENF-029/rule', zh: '非诉执行书面审查裁定', en: 'Ruling on the application', trigger: 'applicationAccepted', limit: calendarDays(7),
    actor: 'court', source: [['administrativeCompulsion', '57'], ['administrativeInterpretation', '160']],
  },
  {
    id: 'ENF-029/rule-after-hearing', zh: '非诉执行听取意见后裁定', en: 'Ruling after hearing the parties', trigger: 'applicationAccepted', limit: calendarDays(30),
    actor: 'court', source: [['administrativeCompulsion', '58']], note: '发现明显缺乏事实根据、法律依据或者明显违法的。',
  },
  {
    id: 'ENF-030', zh: '刑事裁判涉财产部分移送执行的立案', en: 'Filing of a criminal property part', trigger: 'transferReceived', limit: calendarDays(7),
    actor: 'filingDivision', source: [['criminalProperty', '移送立案']],
  },
  {
    id: 'ENF-040', zh: '申请上级法院执行', en: 'Applicant to the higher court', trigger: 'applicationReceived', limit: months(6), pauses: ['ENF-EX-09'],
    actor: 'applicant', onBreach: 'escalate', source: [['civilProcedureLaw', '237'], ['enforcementProcedure', '10–13']], note: '超过六个月未执行的，可以向上一级法院申请。',
  },
  {
    id: 'ENF-041', zh: '对上级纠正指令请求复议', en: 'Reconsideration of a correction order', trigger: 'correctionOrderReceived', limit: calendarDays(5),
    actor: 'court', onBreach: 'escalate', source: [['enforcementWork', '72']],
  },
  {
    id: 'ENF-042', zh: '执行完毕后排除妨害', en: 'Removal of obstruction after closing', trigger: 'enforcementEnded', limit: months(6),
    actor: 'court', onBreach: 'none', source: [['civilInterpretation', '519']],
  },
  {
    id: 'ENF-043', zh: '对终结执行行为提出异议', en: 'Objection to the termination', trigger: 'terminationServed', limit: calendarDays(60),
    actor: 'party', onBreach: 'right_lost', verification: 'unverified', source: [['termination2016', '批复']],
  },
  {
    id: 'ENF-051', part: 'disposal', zh: '财产处置完成目标', en: 'Local target: disposal', trigger: 'enforcementFiled', limit: calendarDays(180),
    actor: 'handler', source: [['courtRules', '威海文登法院节点管理规定']],
  },
  {
    id: 'ENF-051/closing', zh: '终本目标', en: 'Local target: termination of the round', trigger: 'enforcementFiled', limit: calendarDays(100),
    actor: 'handler', source: [['courtRules', '威海文登法院节点管理规定']],
  },
  {
    id: 'ENF-051/other', zh: '其他案件结案目标', en: 'Local target: other cases', trigger: 'enforcementFiled', limit: calendarDays(90),
    actor: 'handler', source: [['courtRules', '威海文登法院节点管理规定']],
  },
  {
    id: 'ENF-051/public-notice', zh: '公告送达案件结案目标', en: 'Local target: cases with public notice', trigger: 'enforcementFiled', limit: months(12),
    actor: 'handler', source: [['courtRules', '威海文登法院节点管理规定']],
  },
  {
    id: 'ENF-052', part: 'investigation', zh: '财产调查目标', en: 'Local target: investigation', trigger: 'enforcementFiled', limit: calendarDays(60),
    actor: 'handler', source: [['courtRules', '静宁法院']],
  },
  {
    id: 'ENF-052/disposal', zh: '查封后处置目标', en: 'Local target: disposal after seizure', trigger: 'seizureEffective', limit: calendarDays(90),
    actor: 'handler', source: [['courtRules', '静宁法院']],
  },
  {
    id: 'ENF-052/extension', zh: '延长申请提前量', en: 'Local target: request before the end', trigger: 'enforcementLimitEnds', limit: calendarDays(10), direction: 'before',
    actor: 'handler', source: [['courtRules', '静宁法院']],
  },
  {
    id: 'ENF-052/archive', zh: '归档目标', en: 'Local target: archive', trigger: 'caseClosed', limit: calendarDays(60),
    actor: 'handler', source: [['courtRules', '静宁法院']],
  },
]);
