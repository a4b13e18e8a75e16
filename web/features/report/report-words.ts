import { wordBook } from '../../lib/i18n.ts';

export const useReportSay = wordBook('report', {
  title: { zh: '统计', en: 'Report' },
  lead: { zh: '由案件记录与案款分录直接算出，{{asOf}} 的情况。件、元、人是不同的计数单位，不相互折算。', en: 'Counted from the record and the ledger, as of {{asOf}}. Cases, yuan and persons are different units.' },
  cases: { zh: '{{n}} 件', en: '{{n}} cases' },
  persons: { zh: '{{n}} 人', en: '{{n}} persons' },
  unbounded: { zh: '不限', en: 'any day' },
  open: { zh: '查看这 {{count}} 件案件', en: 'See these {{count}} cases', one: 'See this case' },
  courts: { zh: '按法院', en: 'By court' },
  court: { zh: '法院', en: 'Court' },
  table: { zh: '表', en: 'Table' },
  chart: { zh: '图', en: 'Chart' },
  total: { zh: '合计', en: 'Total' },
  from: { zh: '自', en: 'From' },
  to: { zh: '至', en: 'To' },
  period: { zh: '统计期间', en: 'Period' },
  badDay: { zh: '不是日期，请按 2018-07-16 填写', en: 'Not a date; write it as 2018-07-16' },
  apply: { zh: '统计', en: 'Count' },
  all: { zh: '不限期间', en: 'All time' },
  yuanHead: { zh: '{{name}}（元）', en: '{{name}} (yuan)' },
  chartText: { zh: '各法院{{name}}条形图，数据见“表”。', en: 'Bars of {{name}} by court; the figures are under "Table".' },
  figure: { zh: '指标', en: 'Figure' },
});
