import { rulesOf } from './rule.ts';

/** Case numbers (案号). */
export const CASE_NUMBERS = rulesOf([
  {
    id: 'CNO-003', zh: '案号中的专门审判代字', en: 'Special trial element in the case number', trigger: 'caseFiled', quantity: { kind: 'count', max: '1' },
    actor: 'filingDivision', onBreach: 'block', source: [['caseNumbers2018', '法〔2018〕335号']], note: '法院代字之后一个汉字，如“知”。',
  },
  {
    id: 'CNO-004', zh: '案件类型代字的字数', en: 'Characters of the type code', trigger: 'caseFiled', quantity: { kind: 'count', max: '3' },
    actor: 'filingDivision', onBreach: 'block', source: [['caseNumbers', '7']],
  },
  {
    id: 'CNO-005', zh: '案号编号自一起按年度连续', en: 'Serial numbers from one, by court, type and year', trigger: 'caseFiled', quantity: { kind: 'count', min: '1' },
    actor: 'filingDivision', onBreach: 'block', source: [['caseNumbers', '9, 10']],
  },
]);
