import { calendarDays, months, rulesOf, years } from './rule.ts';

/** Reference price (参考价). */
export const PRICE = rulesOf([
  {
    id: 'DSP-001', zh: '启动确定参考价程序', en: 'Start the price procedure', trigger: 'propertySeized', limit: calendarDays(30),
    actor: 'handler', source: [['referencePrice', '1']],
  },
  {
    id: 'DSP-003', part: 'report', zh: '出具网络询价报告', en: 'Online inquiry report', trigger: 'inquiryCommissioned', limit: calendarDays(3), extendedBy: 'DSP-003/extension',
    actor: 'platform', source: [['referencePrice', '11']],
  },
  {
    id: 'DSP-003/extension', zh: '网络询价延长（全部平台申请）', en: 'Online inquiry: extension when all platforms ask', trigger: 'inquiryLimitEnds', limit: calendarDays(3),
    actor: 'platform', approver: 'court', source: [['referencePrice', '11, 13']],
  },
  {
    id: 'DSP-004', part: 'report', zh: '出具评估报告', en: 'Appraisal report', trigger: 'appraisalCommissioned', limit: calendarDays(30), extendedBy: 'DSP-004/extension',
    actor: 'appraiser', source: [['referencePrice', '19']],
  },
  {
    id: 'DSP-004/request', zh: '申请延长评估期限的最迟日', en: 'Latest request for more time', trigger: 'appraisalLimitEnds', limit: calendarDays(5), direction: 'before',
    actor: 'appraiser', source: [['referencePrice', '19']],
  },
  {
    id: 'DSP-004/extension', zh: '评估期限每次延长', en: 'Each extension, at most', trigger: 'appraisalLimitEnds', limit: calendarDays(15),
    actor: 'appraiser', approver: 'court', source: [['referencePrice', '19']],
  },
  {
    id: 'DSP-004/extensions', zh: '评估期限延长次数', en: 'Number of extensions', trigger: 'appraisalLimitEnds', quantity: { kind: 'count', max: '2' },
    actor: 'appraiser', onBreach: 'block', source: [['referencePrice', '19']],
  },
  {
    id: 'DSP-004/return', zh: '评估机构退还材料', en: 'Return of the papers', trigger: 'appraisalLimitEnds', limit: calendarDays(3),
    actor: 'appraiser', source: [['referencePrice', '19']],
  },
  {
    id: 'DSP-005', zh: '选定评估机构的家数', en: 'Appraisers to be chosen', trigger: 'appraisalDecided', quantity: { kind: 'count', value: '3' },
    actor: 'party', source: [['referencePrice', '16']],
  },
  {
    id: 'DSP-006', zh: '补正评估报告', en: 'Correction of the report', trigger: 'reportDefectFound', limit: calendarDays(3),
    actor: 'appraiser', source: [['referencePrice', '20']],
  },
  {
    id: 'DSP-007', part: 'send', zh: '向当事人发送报告', en: 'Send the report to the parties', trigger: 'reportReceived', limit: calendarDays(3),
    actor: 'court', source: [['referencePrice', '21']],
  },
  {
    id: 'DSP-007/deemed', zh: '网上公示视为收到报告', en: 'Report deemed received after online notice', trigger: 'noticePublished', limit: calendarDays(15), roll: 'never',
    actor: 'system', onBreach: 'deemed_service', source: [['referencePrice', '21']],
  },
  {
    id: 'DSP-008', part: 'object', zh: '对报告提出书面异议', en: 'Objection to the report', trigger: 'reportServed', limit: calendarDays(5),
    actor: 'party', onBreach: 'right_lost', source: [['referencePrice', '22']],
  },
  {
    id: 'DSP-008/forward', zh: '将异议交评估机构', en: 'Forward the objection', trigger: 'objectionReceived', limit: calendarDays(3),
    actor: 'court', source: [['referencePrice', '23']],
  },
  {
    id: 'DSP-008/explain', zh: '评估机构书面说明', en: "Appraiser's explanation", trigger: 'objectionForwarded', limit: calendarDays(5),
    actor: 'appraiser', source: [['referencePrice', '23']],
  },
  {
    id: 'DSP-009', part: 'validity', zh: '参考价有效期上限', en: 'Validity of the price, at most', trigger: 'priceFixed', limit: years(1), roll: 'never',
    actor: 'court', onBreach: 'auto_lapse', source: [['referencePrice', '27']],
  },
  {
    id: 'DSP-009/auction', zh: '有效期届满后仍可拍卖', en: 'Auction after the validity', trigger: 'priceValidityEnds', limit: months(6), roll: 'never',
    actor: 'court', onBreach: 'block', source: [['referencePrice', '27']], note: '拍卖公告在有效期内发布，且拍卖未超过有效期届满后六个月。',
  },
  {
    id: 'DSP-009/reissue-appraisal', zh: '重新出具评估报告', en: 'Reissue of an appraisal', trigger: 'reissueRequested', limit: calendarDays(15),
    actor: 'appraiser', source: [['referencePrice', '27, 19']],
  },
  {
    id: 'DSP-009/reissue-inquiry', zh: '重新出具网络询价报告', en: 'Reissue of an online inquiry', trigger: 'reissueRequested', limit: calendarDays(3),
    actor: 'platform', source: [['referencePrice', '27, 11']],
  },
  {
    id: 'DSP-010', zh: '启动财产变价程序', en: 'Start realisation', trigger: 'priceFixed', limit: calendarDays(10),
    actor: 'handler', source: [['referencePrice', '30']],
  },
]);
