import { ruleInForce } from '#domain/clock/rules/index.ts';
import { trialLimitRule, type TrialProcedure } from '#domain/clock/trial-limit.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { RuleId, RungSpec } from '#domain/shared/record.ts';

/** The rule of a target and of the cap by law that goes with it. */
export type Rules = { targetRule: RuleId; capRule: RuleId | null };

/** FIL-030; the cap counts from the papers, or anew from the corrected ones (FIL-005). */
export function filingRules(isCorrected: boolean): Rules {
  return { targetRule: 'FIL-030', capRule: isCorrected ? 'FIL-005' : 'FIL-001' };
}

/** TRI-020: thirty days for small claims and simplified procedure, sixty for ordinary; the cap is the trial's limit of the day of filing. */
export function trialRules(procedure: TrialProcedure, filedOn: IsoDate): Rules {
  return { targetRule: procedure === 'ordinary' ? 'TRI-020/ordinary' : 'TRI-020', capRule: trialLimitRule(procedure, filedOn) };
}

export const ENFORCEMENT_FILING_RULES: Rules = { targetRule: 'FIL-030', capRule: 'FIL-006' };
export const ENFORCEMENT_RULES: Rules = { targetRule: 'ENF-050', capRule: 'ENF-001' };
export const STEP_RULES = {
  assign: { targetRule: 'ENF-050/assign', capRule: null },
  query: { targetRule: 'ENF-050/query', capRule: null },
  notice: { targetRule: 'ENF-050/notice', capRule: null },
} as const satisfies Record<string, Rules>;

/** MON-011; the cap has been law only since the rules on case money (MON-002). */
export function payoutRules(arrivedOn: IsoDate): Rules {
  return { targetRule: 'MON-011', capRule: ruleInForce('MON-002', arrivedOn).ok ? 'MON-002' : null };
}

/** The targets of the fast track (超快办时限), apart from every other time that a court sets itself or a party. */
export const FAST_TARGETS: readonly RuleId[] = ['FIL-030', 'TRI-020', 'TRI-020/ordinary', 'ENF-050', 'ENF-050/assign', 'ENF-050/query', 'ENF-050/notice', 'MON-011'];

/** ESC-001 and ESC-002: the handler before the target, its end, the vice-president a while after it. */
export function targetRungs(from: IsoDate): RungSpec[] {
  const lead = ruleInForce('ESC-001', from);
  const days = lead.ok ? (lead.value.limit?.n ?? 1) : 1;
  return [{ name: `remind/${days}`, beforeDays: days }, { name: 'ended' }, { name: 'vicePresident', after: 'ESC-002' }];
}

/** ESC-003: the president, when the given share of the cap is used up. */
export function capRungs(capRule: RuleId, from: IsoDate): RungSpec[] {
  const share = ruleInForce('ESC-003', from);
  const [numerator = 3, denominator = 4] = (share.ok ? (share.value.quantity?.value ?? '3/4') : '3/4').split('/').map(Number);
  return [{ name: 'president', partOf: capRule, numerator, denominator }];
}

/** The id of a limit of the track says what it watches, since when, and by which rule. */
export function limitIdOf(watch: string, part: 'target' | 'cap', from: IsoDate, rule: RuleId): string {
  return `${watch}/${part}/${from}/${rule}`;
}

export function readLimitId(id: string): { watch: string; part: string } {
  const [watch = '', part = ''] = id.split('/');
  return { watch, part };
}
