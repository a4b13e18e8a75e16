import type { IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { ASSESSMENT } from './assessment.ts';
import { AUCTION } from './auction.ts';
import { CASE_NUMBERS } from './case-number-rule.ts';
import { CLOSING } from './closing.ts';
import { CREDIT } from './credit.ts';
import { DAY_COUNTING } from './day-counting.ts';
import { DISBURSEMENT } from './disbursement.ts';
import { DISTRIBUTION } from './distribution.ts';
import { ENFORCEMENT_REVIEW } from './enforcement-review.ts';
import { ENFORCEMENT_STEPS } from './enforcement-step.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { EXCLUDED_PERIODS } from './excluded-period.ts';
import { FAST_TITLE } from './fast-title.ts';
import { FAST_TRACK } from './fast-track.ts';
import { FILING } from './filing.ts';
import { INTEREST } from './interest.ts';
import { NETWORK_QUERY } from './network-query.ts';
import { NODE_TARGETS } from './node-target.ts';
import { OBJECTION } from './objection.ts';
import { PRESERVATION } from './preservation.ts';
import { PRICE } from './price.ts';
import { PETITIONS } from './petition.ts';
import { RELIEF } from './relief.ts';
import { RETENTION } from './retention.ts';
import type { Rule, RuleId } from './rule.ts';
import { SANCTION } from './sanction.ts';
import { SEIZURE } from './seizure.ts';
import { SETTLEMENT } from './settlement.ts';
import { TRIAL } from './trial.ts';

/** The families of the rule book, in its order. */
export const FAMILIES = {
  filing: FILING,
  fastTitle: FAST_TITLE,
  trial: TRIAL,
  preservation: PRESERVATION,
  enforcement: ENFORCEMENT,
  enforcementSteps: ENFORCEMENT_STEPS,
  enforcementReview: ENFORCEMENT_REVIEW,
  excludedPeriods: EXCLUDED_PERIODS,
  seizure: SEIZURE,
  price: PRICE,
  auction: AUCTION,
  distribution: DISTRIBUTION,
  objection: OBJECTION,
  settlement: SETTLEMENT,
  closing: CLOSING,
  networkQuery: NETWORK_QUERY,
  credit: CREDIT,
  sanction: SANCTION,
  relief: RELIEF,
  petitions: PETITIONS,
  interest: INTEREST,
  disbursement: DISBURSEMENT,
  caseNumbers: CASE_NUMBERS,
  dayCounting: DAY_COUNTING,
  retention: RETENTION,
  assessment: ASSESSMENT,
  fastTrack: FAST_TRACK,
  nodeTargets: NODE_TARGETS,
} as const satisfies Record<string, readonly Rule[]>;

export const FAMILY_ZH = {
  filing: '立案', fastTitle: '快速取得执行依据', trial: '审判', preservation: '保全', enforcement: '执行', enforcementSteps: '执行步骤', enforcementReview: '非诉、监督与地方目标',
  excludedPeriods: '扣除期间', seizure: '查封扣押冻结', price: '参考价', auction: '拍卖变卖', distribution: '参与分配', objection: '异议复议', settlement: '和解、暂缓、终结',
  closing: '终结本次执行程序', networkQuery: '网络查控', credit: '信用惩戒', sanction: '制裁与拒执犯罪', relief: '国家司法救助', petitions: '信访', interest: '迟延履行利息',
  disbursement: '执行案款', caseNumbers: '案号', dayCounting: '期间的计算', retention: '留存', assessment: '考核指标', fastTrack: '四快督促', nodeTargets: '内部节点',
} as const satisfies Record<keyof typeof FAMILIES, string>;

export type RuleRefusal =
  | { code: 'no_such_rule'; rule: RuleId }
  | { code: 'rule_not_in_force'; rule: RuleId; on: IsoDate; inForce: readonly { from: IsoDate; to?: IsoDate }[] };

const ALL: readonly Rule[] = Object.values(FAMILIES).flat();
const VERSIONS = new Map<RuleId, readonly Rule[]>();
for (const rule of ALL) {
  register(rule);
  if (rule.part) register({ ...rule, id: `${rule.id}/${rule.part}` });
}

/** Every rule in every version. */
export function allRules(): readonly Rule[] {
  return ALL;
}

/** The version of a rule in force on a day. A bare id of a row with parts is its first number. */
export function ruleInForce(id: RuleId, on: IsoDate): Result<Rule, RuleRefusal> {
  const versions = VERSIONS.get(id);
  if (!versions) return err({ code: 'no_such_rule', rule: id });
  const rule = versions.find((version) => version.effectiveFrom <= on && (version.effectiveTo === undefined || on <= version.effectiveTo));
  if (rule) return ok(rule);
  const inForce = versions.map(({ effectiveFrom, effectiveTo }) => ({ from: effectiveFrom, ...(effectiveTo === undefined ? {} : { to: effectiveTo }) }));
  return err({ code: 'rule_not_in_force', rule: id, on, inForce });
}

/** The row of an id: the id itself and its parts, in the order of the row, in every version. */
export function partsOf(id: RuleId): readonly Rule[] {
  const row = id.split('/')[0];
  return ALL.filter((rule) => rule.id.split('/')[0] === row);
}

function register(rule: Rule): void {
  VERSIONS.set(rule.id, [...(VERSIONS.get(rule.id) ?? []), rule]);
}
