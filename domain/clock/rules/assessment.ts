import { rulesOf, type Row } from './rule.ts';

const TARGET = { trigger: 'assessed', actor: 'court', onBreach: 'none', effectiveTo: '2018-12-31', source: [['assessment2018', '核心指标']] } as const satisfies Partial<Row>;

/** Assessment of courts in 2018 (三个90%、一个80%). */
export const ASSESSMENT = rulesOf([
  { id: 'KPI-1', zh: '有财产案件法定期限内实际执结率', en: 'Cases with property closed within the period', quantity: { kind: 'percent', min: '90' }, ...TARGET },
  { id: 'KPI-2', zh: '无财产案件终本合格率', en: 'Compliant terminations of the round', quantity: { kind: 'percent', min: '90' }, ...TARGET },
  { id: 'KPI-3', zh: '执行信访办结率', en: 'Petitions handled', quantity: { kind: 'percent', min: '90' }, ...TARGET },
  { id: 'KPI-4', zh: '近三年执结率', en: 'Three-year closing rate', quantity: { kind: 'percent', min: '80' }, ...TARGET },
]);
