import type { IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { DAY_COUNTING } from './day-counting.ts';
import { DISBURSEMENT } from './disbursement.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { EXCLUDED_PERIODS } from './excluded-period.ts';
import { FAST_TRACK } from './fast-track.ts';
import { FILING } from './filing.ts';
import type { Rule, RuleId } from './rule.ts';
import { SEIZURE } from './seizure.ts';
import { TRIAL } from './trial.ts';

/** The families of the rule book, in its order. */
export const FAMILIES = {
  filing: FILING,
  trial: TRIAL,
  enforcement: ENFORCEMENT,
  excludedPeriods: EXCLUDED_PERIODS,
  seizure: SEIZURE,
  disbursement: DISBURSEMENT,
  fastTrack: FAST_TRACK,
  dayCounting: DAY_COUNTING,
} as const satisfies Record<string, readonly Rule[]>;

export type RuleRefusal =
  | { code: 'no_such_rule'; rule: RuleId }
  | { code: 'rule_not_in_force'; rule: RuleId; on: IsoDate; inForce: readonly { from: IsoDate; to?: IsoDate }[] };

const ALL: readonly Rule[] = Object.values(FAMILIES).flat();
const VERSIONS = new Map<RuleId, readonly Rule[]>();
for (const rule of ALL) VERSIONS.set(rule.id, [...(VERSIONS.get(rule.id) ?? []), rule]);

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
