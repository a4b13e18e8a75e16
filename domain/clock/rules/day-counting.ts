import { calendarDays, rulesOf } from './rule.ts';

/** Counting days (期间的计算). */
export const DAY_COUNTING = rulesOf([
  {
    id: 'DAY-001', zh: '开始的时和日不计算在期间内', en: 'The starting hour or day is not counted', trigger: 'periodCounted', actor: 'system', onBreach: 'none',
    source: [['civilProcedureLaw', '85'], ['civilInterpretation', '125']],
  },
  {
    id: 'DAY-002', zh: '届满的最后一日是法定休假日的，以其后的第一日为届满日', en: 'A last day on a rest day moves to the first day after it', trigger: 'periodCounted',
    actor: 'system', onBreach: 'none', source: [['civilProcedureLaw', '85']],
  },
  {
    id: 'DAY-004', zh: '耽误期限的顺延申请', en: 'Request for time after force majeure', trigger: 'obstacleEnded', limit: calendarDays(10),
    actor: 'party', onBreach: 'right_lost', source: [['civilProcedureLaw', '86']],
  },
  {
    id: 'DAY-005', zh: '按月、年计算的期间止于对应日，无对应日的止于月末日', en: 'Months and years end on the corresponding day, else on the last of the month', trigger: 'periodCounted',
    actor: 'system', onBreach: 'none', effectiveTo: '2020-12-31', source: [['civilProcedureLaw', '85']],
  },
  {
    id: 'DAY-005', zh: '按月、年计算的期间止于对应日，无对应日的止于月末日', en: 'Months and years end on the corresponding day, else on the last of the month', trigger: 'periodCounted',
    actor: 'system', onBreach: 'none', source: [['civilCode', '202'], ['civilProcedureLaw', '85']],
  },
  {
    id: 'DAY-008', zh: '公告送达视为送达', en: 'Public notice counts as service', trigger: 'noticePublished', limit: calendarDays(60), roll: 'never',
    actor: 'system', onBreach: 'deemed_service', effectiveTo: '2021-12-31', verification: 'unverified', source: [['civilProcedureLaw', '95']],
  },
  {
    id: 'DAY-008', zh: '公告送达视为送达', en: 'Public notice counts as service', trigger: 'noticePublished', limit: calendarDays(30), roll: 'never',
    actor: 'system', onBreach: 'deemed_service', effectiveFrom: '2022-01-01', source: [['civilProcedureLaw', '95']],
  },
  {
    id: 'DAY-011', part: 'total', zh: '全体公民放假的法定节假日天数', en: 'Statutory holidays a year', trigger: 'periodCounted', quantity: { kind: 'days', value: '11' },
    actor: 'system', onBreach: 'none', effectiveTo: '2024-12-31', source: [['holidayMeasures', '2']],
  },
  {
    id: 'DAY-011', part: 'total', zh: '全体公民放假的法定节假日天数', en: 'Statutory holidays a year', trigger: 'periodCounted', quantity: { kind: 'days', value: '13' },
    actor: 'system', onBreach: 'none', effectiveFrom: '2025-01-01', source: [['holidayMeasures', '2']],
  },
  {
    id: 'DAY-011/spring-festival', zh: '春节放假天数', en: 'Spring Festival', trigger: 'periodCounted', quantity: { kind: 'days', value: '3' },
    actor: 'system', onBreach: 'none', effectiveTo: '2024-12-31', source: [['holidayMeasures', '2']],
  },
  {
    id: 'DAY-011/spring-festival', zh: '春节放假天数', en: 'Spring Festival', trigger: 'periodCounted', quantity: { kind: 'days', value: '4' },
    actor: 'system', onBreach: 'none', effectiveFrom: '2025-01-01', source: [['holidayMeasures', '2']],
  },
  {
    id: 'DAY-011/labour-day', zh: '劳动节放假天数', en: 'Labour Day', trigger: 'periodCounted', quantity: { kind: 'days', value: '1' },
    actor: 'system', onBreach: 'none', effectiveTo: '2024-12-31', source: [['holidayMeasures', '2']],
  },
  {
    id: 'DAY-011/labour-day', zh: '劳动节放假天数', en: 'Labour Day', trigger: 'periodCounted', quantity: { kind: 'days', value: '2' },
    actor: 'system', onBreach: 'none', effectiveFrom: '2025-01-01', source: [['holidayMeasures', '2']],
  },
]);
