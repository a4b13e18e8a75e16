import { byText, type KindWords, type Step, type Words } from '#domain/shared/words.ts';
import type { CivilCommand } from './commands.ts';
import { EXCLUSIONS } from './decide-clock.ts';
import type { CivilEvent } from './events.ts';
import { sentenceOf } from './sentences.ts';
import { docketOf, type CivilState, type CivilStatus } from './state.ts';
import type { CivilAnswers } from './tasks.ts';

const STATUSES = {
  received: { zh: '收到材料', en: 'Papers received' },
  underReview: { zh: '立案审查', en: 'Under review' },
  correctionAsked: { zh: '待补正', en: 'Correction asked' },
  filed: { zh: '已立案', en: 'Filed' },
  assigned: { zh: '已分案', en: 'Assigned' },
  complaintServed: { zh: '已送达起诉状副本', en: 'Complaint served' },
  hearingSet: { zh: '待开庭', en: 'Hearing set' },
  heard: { zh: '待裁判', en: 'Heard' },
  judged: { zh: '判决待送达', en: 'Judged, to be served' },
  mediated: { zh: '调解书待签收', en: 'Settled, to be signed for' },
  delivered: { zh: '上诉期内', en: 'Open to appeal' },
  appealed: { zh: '移送上诉', en: 'On appeal' },
  inForce: { zh: '已生效，待申请执行', en: 'In force' },
  refused: { zh: '不予受理', en: 'Not taken' },
  papersReturned: { zh: '材料退回', en: 'Papers returned' },
  withdrawn: { zh: '撤诉', en: 'Withdrawn' },
  deemedWithdrawn: { zh: '按撤诉处理', en: 'Taken as withdrawn' },
  closedWithoutEnforcement: { zh: '已办结', en: 'Closed' },
  performed: { zh: '自动履行', en: 'Performed' },
  inEnforcement: { zh: '已进入执行', en: 'In enforcement' },
  remanded: { zh: '发回重审', en: 'Sent back' },
} as const satisfies Record<CivilStatus, Words>;

const LIMITS: Readonly<Record<string, Words>> = {
  performance: { zh: '履行期限', en: 'Time to perform' },
  look: { zh: '再次询问是否申请执行', en: 'Ask again about enforcement' },
  notice: { zh: '公告送达期间', en: 'Public notice' },
};

const TASKS = {
  review: { zh: '审查是否立案', en: 'Review the papers for filing' },
  reviewCorrected: { zh: '审查补正后的材料是否立案', en: 'Review the corrected papers' },
  receiveCorrection: { zh: '核对原告是否补正', en: 'See whether the papers were corrected' },
  decideOverdueFiling: { zh: '紧急处理超期的立案审查', en: 'Decide the overdue filing at once' },
  countersignFiling: { zh: '补签受理案件通知书', en: 'Sign the notice of acceptance afterwards' },
  settleFee: { zh: '办理案件受理费', en: 'Settle the acceptance fee' },
  assignJudge: { zh: '确定承办法官', en: 'Name the judge' },
  serveComplaint: { zh: '送达起诉状副本', en: 'Serve the complaint' },
  setHearing: { zh: '排定开庭', en: 'Set the hearing' },
  holdHearing: { zh: '开庭审理', en: 'Hold the hearing' },
  decide: { zh: '作出裁判', en: 'Decide the case' },
  serveDocument: { zh: '送达裁判文书', en: 'Serve the document on the parties' },
  serveMediation: { zh: '送达调解书', en: 'Serve the mediation document' },
  enterAppealResult: { zh: '录入第二审结果', en: 'Enter the result of the appeal' },
  approveIntakeCorrection: { zh: '审批立案信息更正', en: 'Approve a correction before filing' },
  approveCorrection: { zh: '审批案件信息更正', en: 'Approve a correction' },
  approveExtension: { zh: '审批延长审限', en: 'Decide on the extension' },
  applyForEnforcement: { zh: '核实是否申请执行', en: 'See whether enforcement is applied for' },
} as const satisfies Record<keyof CivilAnswers, Words>;

const COMMANDS = {
  withdraw: { zh: '撤诉', en: 'Withdraw' },
  recordMediation: { zh: '记录调解', en: 'Record a settlement' },
  convert: { zh: '转换程序', en: 'Convert the procedure' },
  payFee: { zh: '记录交费', en: 'Record the fee as paid' },
  appeal: { zh: '记录上诉', en: 'Record an appeal' },
  recordPerformance: { zh: '记录自动履行', en: 'Record performance' },
  changeHandler: { zh: '变更承办人', en: 'Change the handler' },
  suspend: { zh: '中止诉讼', en: 'Suspend' },
  resume: { zh: '恢复诉讼', en: 'Resume' },
  proposeExtension: { zh: '申请延长审限', en: 'Ask for an extension' },
  excludePeriod: { zh: '扣除审限', en: 'Exclude a period' },
  proposeCorrection: { zh: '提请更正', en: 'Propose a correction' },
  receiveMaterial: { zh: '收取材料', en: 'Receive a material' },
  addParty: { zh: '追加当事人', en: 'Add a party' },
  claimPoverty: { zh: '标记扶贫案件', en: 'Tag as a poverty case' },
  fileByLimit: { zh: '先行立案', en: 'File by lapse of time' },
  fileRemanded: { zh: '发回重审立案', en: 'File a case sent back' },
  deemServed: { zh: '公告期满视为送达', en: 'Public notice counts as service' },
  takeEffect: { zh: '裁判生效', en: 'Take effect' },
} as const satisfies Record<CivilCommand['type'], Words>;

type StageId = 'filing' | 'assignment' | 'hearing' | 'decision' | 'service' | 'appeal' | 'effect';

const STAGES: Readonly<Record<StageId, Words>> = {
  filing: { zh: '立案', en: 'Filing' },
  assignment: { zh: '分案', en: 'Assignment' },
  hearing: { zh: '开庭', en: 'Hearing' },
  decision: { zh: '裁判', en: 'Decision' },
  service: { zh: '送达', en: 'Service' },
  appeal: { zh: '上诉', en: 'Appeal' },
  effect: { zh: '生效', en: 'Effect' },
};

const STAGE_OF: Partial<Record<CivilStatus, StageId>> = {
  received: 'filing', underReview: 'filing', correctionAsked: 'filing', filed: 'assignment', assigned: 'hearing', complaintServed: 'hearing', hearingSet: 'hearing', heard: 'decision',
  judged: 'service', mediated: 'service', delivered: 'appeal', appealed: 'appeal', inForce: 'effect',
};

const ORDER: readonly StageId[] = ['filing', 'assignment', 'hearing', 'decision', 'service', 'appeal', 'effect'];
const RULES: Partial<Record<StageId, string>> = { filing: 'FIL-001', assignment: 'FIL-009', service: 'TRI-013', appeal: 'TRI-008', effect: 'FIL-008' };

const STEP_LINES: Partial<Record<StageId, readonly CivilEvent['type'][]>> = { filing: ['filed'], assignment: ['assigned'], hearing: ['hearingHeld'], decision: ['judged', 'mediated'], service: ['documentServed'], appeal: ['appealDecided'], effect: ['tookEffect'] };

const OVER: Words = { zh: '结案', en: 'Closed' };

/** The stage as lists show it. */
export function stageOf({ status }: Pick<CivilState, 'status'>): Words {
  const stage = STAGE_OF[status];
  return stage ? STAGES[stage] : OVER;
}

/** The procedure as it is drawn: what is done, where the case stands, what comes next, and what this case does not have. */
function stepsOf(state: CivilState): Step[] {
  const now = STAGE_OF[state.status];
  const reached = now ? ORDER.indexOf(now) : ORDER.length;
  return ORDER.map((id, at): Step => {
    const on = dayOf(state, id);
    const stands = at < reached ? (skips(state, id, now === undefined) ? 'notApplicable' : 'done') : at === reached ? 'now' : skips(state, id, false) ? 'notApplicable' : 'ahead';
    return { id, name: STAGES[id], state: stands, ...(on ? { on } : {}), ...(RULES[id] ? { rule: RULES[id] } : {}) };
  });
}

/** No appeal lies in small-claims procedure or against a mediation; a case that ended early never came to its later steps. */
function skips(state: CivilState, id: StageId, isOver: boolean): boolean {
  const docket = docketOf(state);
  if (id === 'appeal') return docket?.procedure === 'smallClaims' || state.status === 'mediated' || ('decision' in state && state.decision.form === 'mediation');
  return isOver && id !== 'filing' && (docket === null || (state.status !== 'inEnforcement' && state.status !== 'performed' && state.status !== 'closedWithoutEnforcement'));
}

function dayOf(state: CivilState, id: StageId): string | null {
  if (id === 'filing') return docketOf(state)?.filedOn ?? null;
  if (id === 'decision') return 'decision' in state ? state.decision.on : null;
  if (id === 'service') return 'deliveredOn' in state ? state.deliveredOn : null;
  return id === 'effect' && 'effect' in state ? state.effect.on : null;
}

export const CIVIL_WORDS: KindWords<CivilState> = { name: { zh: '民事一审案件', en: 'Civil case of first instance' }, statuses: STATUSES, stages: [...Object.values(STAGES), OVER], tasks: TASKS, commands: COMMANDS, reasons: byText(EXCLUSIONS), limit: limitName, sentence: sentenceOf, steps: stepsOf, stepLines: STEP_LINES };

function limitName(limitId: string): Words | undefined {
  return LIMITS[limitId.split('/')[0]!];
}
