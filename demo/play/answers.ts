import type { TaskRow } from '#contract/task.ts';
import type { CaseView } from '#contract/case.ts';
import type { CivilAnswers } from '#domain/civil/tasks.ts';
import type { DisbursementAnswers } from '#domain/disbursement/tasks.ts';
import type { EnforcementAnswers } from '#domain/enforcement/tasks.ts';
import type { TrackAnswers } from '#domain/poverty-track/tasks.ts';
import type { ReceiptAnswers } from '#domain/receipt/receipt.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import type { CasePlan, StopAt } from './plan.ts';

export type Scene = { plan: CasePlan; task: TaskRow; today: IsoDate; view(): Promise<CaseView>; colleague(role: string): Promise<string> };
type Line<A> = { days: number; stop?: StopAt; say(scene: Scene): A | Promise<A> };
type Lines<Answers> = { readonly [K in keyof Answers]: Line<Answers[K]> };

const FIVE = { isTitleEffective: true, isApplicantEntitled: true, isContentDefinite: true, isUnperformed: true, isCourtCompetent: true } as const;
const approve = { days: 1, say: () => ({ outcome: 'approve' as const }) };
const urge = { days: 1, say: () => ({ outcome: 'urge' as const, note: '请承办人三日内办结，并报告进展。' }) };

const CIVIL = {
  review: {
    days: 0,
    stop: 'review',
    say: ({ plan, today }) => (plan.askCorrection ? { outcome: 'askCorrection', on: today, missing: '收入及家庭经济状况证明' } : fileCivil(today)),
  },
  reviewCorrected: { days: 1, say: ({ today }) => fileCivil(today) },
  receiveCorrection: { days: 4, stop: 'corrected', say: ({ today }) => ({ outcome: 'corrected', on: today }) },
  decideOverdueFiling: { days: 0, say: ({ today }) => fileCivil(today) },
  countersignFiling: { days: 0, say: ({ today }) => ({ on: today }) },
  settleFee: { days: 1, say: ({ today }) => ({ outcome: 'paid', on: today }) },
  assignJudge: { days: 1, stop: 'assignJudge', say: async ({ today, colleague }) => ({ judgeId: await colleague('trialJudge'), on: today }) },
  serveComplaint: { days: 2, say: ({ today }) => ({ on: today, method: 'inPerson' }) },
  setHearing: { days: 2, stop: 'hearing', say: ({ today }) => ({ hearingOn: addDays(today, 5), toldOn: today }) },
  holdHearing: { days: 5, say: ({ today }) => ({ outcome: 'held', on: today }) },
  decide: { days: 3, stop: 'judged', say: decideCivil },
  serveDocument: { days: 2, say: serveNext },
  serveMediation: { days: 2, say: serveNext },
  enterAppealResult: { days: 30, say: ({ today }) => ({ outcome: 'upheld', on: today, documentNo: '（2017）陕09民终1号' }) },
  approveIntakeCorrection: approve,
  approveCorrection: approve,
  approveExtension: { days: 1, say: ({ today }) => ({ outcome: 'grant', on: today, reference: '审限延长审批1号' }) },
  applyForEnforcement: { days: 1, stop: 'inForce', say: ({ today }) => ({ outcome: 'application', on: today }) },
} as const satisfies Lines<CivilAnswers>;

const ENFORCEMENT = {
  review: { days: 0, stop: 'review', say: ({ today }) => ({ outcome: 'file', on: today, ...FIVE }) },
  reviewCorrected: { days: 1, say: ({ today }) => ({ outcome: 'file', on: today, ...FIVE }) },
  settleUncorrected: { days: 1, say: ({ today }) => ({ outcome: 'return', reason: '逾期未补正', on: today }) },
  fileOverdue: { days: 0, say: ({ today }) => ({ outcome: 'file', on: today, ...FIVE }) },
  signAcceptance: { days: 0, say: ({ today }) => ({ on: today }) },
  assign: { days: 1, stop: 'assign', say: async ({ today, colleague }) => ({ handlerId: await colleague('enforcementOfficer'), on: today }) },
  issueNotice: { days: 1, stop: 'notice', say: ({ today }) => ({ reportDays: 5, on: today }) },
  askClues: { days: 1, say: ({ today }) => ({ on: today }) },
  sendQuery: { days: 1, stop: 'query', say: ({ today }) => ({ on: today }) },
  recordQuery: { days: 2, say: ({ today }) => ({ on: today, deposit: '两个账户，余额已查明', vehicle: '无', immovable: '房屋一处' }) },
  verifyClue: { days: 2, say: ({ today }) => ({ isTrue: true, finding: '线索属实', on: today }) },
  verifyUrgentClue: { days: 1, say: ({ today }) => ({ isTrue: true, finding: '线索属实', on: today }) },
  concludeInvestigation: { days: 10, stop: 'investigation', say: ({ today }) => ({ isFound: true, summary: '查明银行存款及不动产，足以清偿', on: today }) },
  keepControl: { days: 1, say: ({ today }) => ({ outcome: 'release', reason: '案款已到位', documentNo: '解封裁定', on: today }) },
  considerExtension: { days: 1, say: () => ({ outcome: 'finishInTime', plan: '案款已分期到位，期限内办结' }) },
  approveExtension: { days: 1, say: ({ today }) => ({ outcome: 'grant', on: today }) },
  reviewSuspension: { days: 0, say: ({ today }) => ({ outcome: 'resume', reason: '中止事由消失', on: today }) },
  approveIntakeCorrection: approve,
  approveCorrection: approve,
  approveClosing: { days: 1, say: ({ today }) => ({ outcome: 'approve', on: today }) },
} as const satisfies Lines<EnforcementAnswers>;

const DISBURSEMENT = {
  calculate: { days: 1, stop: 'arrived', say: async ({ view }) => ({ outcome: 'calculated', payeeId: await partyOf(view, 'applicant'), advancedCosts: '0.00', fee: '0.00' }) },
  propose: { days: 0, say: () => ({ proposal: 'pay', opinion: '案款已到账，拟全额发放申请执行人。' }) },
  approve: { days: 1, stop: 'approve', say: () => ({ decision: 'approve', opinion: '同意发放。' }) },
  approveAbove: { days: 1, say: () => ({ decision: 'approve', opinion: '同意发放。' }) },
  pay: { days: 1, stop: 'pay', say: () => ({ decision: 'pay' }) },
  correctPayeeAccount: { days: 1, say: () => ({ note: '已与收款人核对账号' }) },
  correctDebtorAccount: { days: 1, say: () => ({ note: '已与收款人核对账号' }) },
  chaseBank: { days: 1, say: () => ({ note: '已致电银行查询' }) },
} as const satisfies Lines<DisbursementAnswers>;

const TRACK = {
  confirmTag: { days: 1, say: ({ today }) => ({ outcome: 'confirm', on: today, basis: '经比对建档立卡名册，属实' }) },
  urgeFiling: urge,
  urgeTrial: urge,
  urgeEnforcement: urge,
  urgeAsVicePresident: urge,
  urgeAsPresident: urge,
  certify: { days: 20, stop: 'certify', say: ({ plan, today }) => ({ result: plan.certificate, on: today, basis: CERTIFIED[plan.certificate] }) },
} as const satisfies Lines<TrackAnswers>;

const CERTIFIED = { outOfPoverty: '年人均纯收入超过脱贫标准，两不愁三保障达标，村级评议公示无异议', notYet: '收入尚未达标', awaitsAdjustment: '待年度动态调整' } as const;

const RECEIPT = { claim: { days: 1, say: async ({ view }) => ({ caseNumber: (await view()).case.caseNumber ?? '', basis: '与付款人核实' }) } } as const satisfies Lines<ReceiptAnswers>;

/** How each task of each kind is answered in the play, and how many days a person takes for it. */
const LINES: Readonly<Record<string, Readonly<Record<string, Line<unknown>>>>> = { civil: CIVIL, enforcement: ENFORCEMENT, disbursement: DISBURSEMENT, povertyTrack: TRACK, receipt: RECEIPT };

export function lineOf(task: Pick<TaskRow, 'kind' | 'task'>): Line<unknown> {
  const line = LINES[task.kind]?.[task.task];
  if (!line) throw new Error(`nobody in the play knows the task ${task.kind} ${task.task}`);
  return line;
}

export async function partyOf(view: Scene['view'], role: 'applicant' | 'respondent'): Promise<string> {
  return (await view()).parties.find((party) => party.role === role)!.personId;
}

function fileCivil(on: IsoDate): Extract<CivilAnswers['review'], { outcome: 'file' }> {
  return { outcome: 'file', on, procedure: 'simplified', feeRelief: 'waived', feeGround: 'subsistence' };
}

function decideCivil({ plan, today }: Scene): CivilAnswers['decide'] {
  const terms = { on: today, documentNo: `民事${plan.road === 'judged' ? '判决' : '调解'}书（${plan.key}）`, principal: plan.amount, interest: '0.00', costs: '0.00' };
  if (plan.road === 'judged') return { outcome: 'judged', result: 'granted', mainText: `被告于判决生效后十日内向原告给付${plan.amount}元。`, performDays: 10, ...terms };
  return { outcome: 'mediated', mainText: `被告于十日内向原告给付${plan.amount}元。`, performBy: addDays(today, 12), ...terms };
}

/** The document goes to whom it has not reached yet. */
async function serveNext({ view, today }: Scene): Promise<CivilAnswers['serveMediation']> {
  const { parties, streams } = await view();
  const { decision } = streams.find(({ kind }) => kind === 'civil')!.state as { decision: { servedOn: Record<string, string> } };
  const partyId = parties.map(({ personId }) => personId).find((id) => decision.servedOn[id] === undefined)!;
  return { outcome: 'served', partyId, on: today, method: 'inPerson' };
}
