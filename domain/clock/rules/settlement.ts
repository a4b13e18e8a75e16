import { months, rulesOf, years } from './rule.ts';

/** Settlement, deferral, suspension, termination (和解、暂缓、中止、终结). */
export const SETTLEMENT = rulesOf([
  {
    id: 'STL-001', zh: '达成执行和解可以裁定中止执行', en: 'A settlement may suspend enforcement', trigger: 'settlementReached', actor: 'court', onBreach: 'none', source: [['settlement', '2']],
  },
  {
    id: 'STL-002', zh: '不履行和解协议后申请恢复执行', en: 'Resume on breach of a settlement', trigger: 'agreedPerformanceEnded', limit: years(2),
    actor: 'applicant', onBreach: 'none', source: [['civilInterpretation', '466'], ['settlement', '9–11']],
  },
  {
    id: 'DEF-001', part: 'deferral', zh: '担保后暂缓执行的期限上限', en: 'Deferral on a guarantee, at most', trigger: 'deferralBegan', limit: years(1), roll: 'never',
    actor: 'court', onBreach: 'auto_lapse', source: [['civilProcedureLaw', '242'], ['civilInterpretation', '467'], ['guarantee', '10']],
  },
  {
    id: 'DEF-001/guarantee', zh: '执行担保的担保期间（无约定）', en: 'Guarantee period by default', trigger: 'deferralEnded', limit: years(1), roll: 'never',
    actor: 'applicant', onBreach: 'right_lost', effectiveFrom: '2018-03-01', source: [['guarantee', '12']],
  },
  {
    id: 'DEF-002', zh: '上级法院决定暂缓执行', en: 'Deferral by a higher court', trigger: 'deferralOrdered', limit: months(3), roll: 'never',
    actor: 'higherCourt', approver: 'president', onBreach: 'auto_lapse', source: [['enforcementWork', '77']],
  },
  {
    id: 'DEF-003', part: 'deferral', zh: '暂缓执行的期限上限', en: 'Deferral, at most', trigger: 'deferralBegan', limit: months(3), roll: 'never', extendedBy: 'DEF-003/extension',
    actor: 'court', onBreach: 'auto_lapse', verification: 'unverified', source: [['deferral2002', '10']],
  },
  {
    id: 'DEF-003/extension', zh: '暂缓执行延长上限', en: 'Deferral: extension, at most', trigger: 'deferralEnds', limit: months(3), roll: 'never',
    actor: 'court', verification: 'unverified', source: [['deferral2002', '10']],
  },
  {
    id: 'SUS-001', zh: '中止执行', en: 'Suspension', trigger: 'suspensionCauseArose', actor: 'court', onBreach: 'none', source: [['civilProcedureLaw', '267, 269'], ['enforcementWork', '60']],
    note: '中止的情形消失后，恢复执行，并书面通知当事人。',
  },
  {
    id: 'END-001', zh: '终结执行', en: 'Termination', trigger: 'terminationGroundArose', actor: 'court', onBreach: 'none', source: [['civilProcedureLaw', '268'], ['enforcementWork', '61']],
    note: '申请人撤销申请；据以执行的法律文书被撤销；被执行人死亡无遗产又无义务承担人；追索抚养费等案件的权利人死亡；因生活困难无力偿还借款、无收入来源又丧失劳动能力等。',
  },
  {
    id: 'END-003', zh: '执行实施案件的结案方式', en: 'Ways of closing', trigger: 'caseClosed', actor: 'court', onBreach: 'none', source: [['enforcementWork', '64']],
    note: '执行完毕、终结本次执行程序、终结执行、销案、不予执行、驳回申请。',
  },
  {
    id: 'END-002', zh: '撤回后再次申请执行', en: 'Apply again after withdrawal', trigger: 'applicationWithdrawn', limit: years(2),
    actor: 'applicant', onBreach: 'none', source: [['civilInterpretation', '518']],
  },
]);
