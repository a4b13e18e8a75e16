import { rulesOf, type Row } from './rule.ts';

const EXCLUDED = { trigger: 'periodExcluded', actor: 'handler', onBreach: 'none' } as const satisfies Partial<Row>;

/** Periods that are not counted (扣除期间). */
export const EXCLUDED_PERIODS = rulesOf([
  { id: 'ENF-EX-01', zh: '公告送达执行法律文书的期间', en: 'Public-notice service of enforcement documents', ...EXCLUDED, verification: 'unverified', source: [['enforcementPeriods2006', '13(1)']] },
  { id: 'ENF-EX-02', zh: '暂缓执行的期间', en: 'Deferral, also by order of a higher court', ...EXCLUDED, source: [['enforcementPeriods2006', '13(2)'], ['trialLimits2000', '9(10)(11)']] },
  { id: 'ENF-EX-03', zh: '中止执行至恢复执行的期间', en: 'Suspension until resumption', ...EXCLUDED, source: [['enforcementWork', '63'], ['trialLimits2000', '9(9)']] },
  { id: 'ENF-EX-04', zh: '就法律适用问题向上级法院请示的期间', en: 'Asking the higher court on the law', ...EXCLUDED, verification: 'unverified', source: [['enforcementPeriods2006', '13(4)']] },
  { id: 'ENF-EX-05', zh: '与其他法院发生执行争议报请协调的期间', en: 'Dispute between courts under coordination', ...EXCLUDED, verification: 'unverified', source: [['enforcementPeriods2006', '13(5)']] },
  { id: 'ENF-EX-06', zh: '专业机构审计、评估、资产清理的期间', en: 'Audit, appraisal, asset clearance by professionals', ...EXCLUDED, source: [['trialLimits2000', '9(8)']] },
  { id: 'ENF-EX-07', zh: '拍卖、变卖被查封、扣押财产的期间', en: 'Auction or sale of seized property', ...EXCLUDED, source: [['trialLimits2000', '9(12)']] },
  { id: 'ENF-EX-08', zh: '审理管辖异议、处理管辖争议的期间', en: 'Jurisdiction objection and dispute', ...EXCLUDED, source: [['trialLimits2000', '9(7)']] },
  { id: 'ENF-EX-09', zh: '申请上级法院执行的六个月内不计入的期间', en: 'Not counted in the six months of ENF-040', ...EXCLUDED, source: [['enforcementProcedure', '13']], note: '公告、鉴定评估、管辖争议处理、执行争议协调、暂缓执行、中止执行的期间。' },
]);
