import { monthsOf } from '#domain/clock/limit.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { isSwitchable } from '#domain/clock/rules/wording.ts';
import { trialLimitRule, type TrialProcedure } from '#domain/clock/trial-limit.ts';
import { parseAmount } from '#domain/money/amount.ts';
import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import type { Settings } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { Docket } from './state.ts';

/** From the lightest to the heaviest: a conversion goes only to a heavier one. */
const WEIGHT = { smallClaims: 0, simplified: 1, ordinary: 2 } as const satisfies Record<TrialProcedure, number>;

/** The court's setting of last year's average wage in its province, in yuan (TRI-004). */
const AVERAGE_WAGE = 'trial.averageWage';

/** Since this day a request to extend a trial comes fifteen days before its end (TRI-009), before that ten (TRI-010). */
const EXTENSION_RULE_SINCE: IsoDate = '2018-04-26';

/**
 * Whether a claim is above what may go by small-claims procedure (TRI-004): the mandatory share of the average wage, or the agreed share where the parties agree.
 * By a row that is verified it is refused with `not_small_claim`, or with `bad_setting` while the court has not set the wage; by another it is only said.
 */
export function checkSmallClaim(claimAmount: string, byAgreement: boolean, on: IsoDate, settings: Settings): Result<{ isAbove: boolean }, Refusal> {
  const mandatory = ruleInForce('TRI-004', on);
  const isBinding = mandatory.ok && !isSwitchable(mandatory.value);
  const claim = parseAmount(claimAmount);
  const wage = parseAmount(String(settings[AVERAGE_WAGE] ?? ''));
  if (!wage.ok || wage.value <= 0n) return isBinding ? refuse('bad_setting', { setting: AVERAGE_WAGE }) : ok({ isAbove: false });
  const percent = Math.max(sharePercent('TRI-004', on), byAgreement ? sharePercent('TRI-004/by-agreement', on) : 0);
  const isAbove = !claim.ok || claim.value * 100n > wage.value * BigInt(percent);
  return isAbove && isBinding ? refuse('not_small_claim', { claimAmount, percent }) : ok({ isAbove });
}

/** TRI-002: to a heavier procedure, before the limit of the one that applies has run out. Refused with `procedure_limit`. */
export function checkConversion({ procedure, limit }: Docket, to: TrialProcedure, on: IsoDate): Result<null, Refusal> {
  if (WEIGHT[to] <= WEIGHT[procedure]) return refuse('procedure_limit', { from: procedure, to });
  return limit !== null && on > limit.due ? refuse('procedure_limit', { due: limit.due }) : ok(null);
}

/** TRI-011: so many adjournments at most. Refused with `procedure_limit`. */
export function checkAdjournment({ procedure, adjournments }: Docket, on: IsoDate): Result<null, Refusal> {
  const rule = ruleInForce(procedure === 'ordinary' ? 'TRI-011' : 'TRI-011/simplified', on);
  const most = rule.ok ? Number(rule.value.quantity?.max ?? Infinity) : Infinity;
  return adjournments >= most ? refuse('procedure_limit', { adjournments, most }) : ok(null);
}

/**
 * One extension of the trial by so many months, asked for early enough (TRI-009, TRI-010). Refused with `no_such_limit`, `already_extended`,
 * `extension_too_long` or `date_out_of_order`.
 */
export function checkExtension({ procedure, filedOn, limit, proposal }: Docket, months: number, on: IsoDate): Result<null, Refusal> {
  if (!limit) return refuse('no_such_limit');
  if (limit.isExtended || proposal) return refuse('already_extended');
  const most = longestExtension(procedure, filedOn);
  if (!Number.isInteger(months) || months < 1 || months > most) return refuse('extension_too_long', { months, most });
  const latest = addDays(limit.rawDue, -(on >= EXTENSION_RULE_SINCE ? leadDays('TRI-009', on) : leadDays('TRI-010', on)));
  return on > latest ? refuse('date_out_of_order', { latest }) : ok(null);
}

/** In months: by the extension rule of the day of filing; before 2022 the simplified procedure only knew a longest total (TRI-002/total). */
function longestExtension(procedure: TrialProcedure, filedOn: IsoDate): number {
  const rule = trialLimitRule(procedure, filedOn);
  const extension = ruleInForce(`${rule}/extension`, filedOn);
  if (extension.ok) return extension.value.limit ? monthsOf(extension.value.limit) : 0;
  const total = ruleInForce(`${rule}/total`, filedOn);
  const own = ruleInForce(rule, filedOn);
  return total.ok && own.ok && total.value.limit && own.value.limit ? monthsOf(total.value.limit) - monthsOf(own.value.limit) : 0;
}

/** The parties are told three days before the hearing (民诉法 139). */
export function isToldInTime(hearingOn: IsoDate, toldOn: IsoDate): boolean {
  return addDays(toldOn, 3) <= hearingOn;
}

function sharePercent(id: string, on: IsoDate): number {
  const rule = ruleInForce(id, on);
  return rule.ok ? Number(rule.value.quantity?.max ?? 0) : 0;
}

function leadDays(id: string, on: IsoDate): number {
  const rule = ruleInForce(id, on);
  return rule.ok ? (rule.value.limit?.n ?? 0) : 0;
}
