import { fen, formatAmount, roundHalfUp } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import type { Fee, FeeRelief } from './events.ts';

/** The grounds of relief by kind: 免交 (FIL-014), 减交 (FIL-015), 缓交 (FIL-016, wages FIL-019). */
export const FEE_GROUNDS = {
  waived: ['disabled', 'support', 'subsistence', 'bravery', 'other'],
  reduced: ['disaster', 'preferentialTreatment', 'welfareInstitution', 'other'],
  deferred: ['socialInsurance', 'injury', 'legalAid', 'wages', 'other'],
} as const satisfies Record<FeeRelief, readonly string[]>;

type Relief = { relief: FeeRelief; ground: string | undefined; percent: number | undefined };

/** What remains to be paid once relief is granted. Refused with `condition_unmet` for a ground of another kind or a reduction below the least (FIL-015). */
export function relieve(amount: string, { relief, ground, percent }: Relief, on: IsoDate): Result<Fee, Refusal> {
  if (ground === undefined || !(FEE_GROUNDS[relief] as readonly string[]).includes(ground)) return refuse('condition_unmet', { relief, ground: ground ?? '' });
  switch (relief) {
    case 'waived':
      return ok({ status: 'waived', ground, on });
    case 'deferred':
      return ok({ status: 'deferred', amount, ground, on });
    case 'reduced':
      if (percent === undefined || percent < leastReduction(on) || percent >= 100) return refuse('condition_unmet', { rule: 'FIL-015', least: leastReduction(on) });
      return ok({ status: 'reduced', amount: share(amount, 100 - percent), percent, ground, on, paidOn: null, lastDay: null });
  }
}

/** Paid, on that day. Refused with `fee_not_settled` where nothing is left to pay. */
export function payFee(fee: Fee, on: IsoDate): Result<Fee, Refusal> {
  if (fee.status === 'due' || fee.status === 'deferred') return ok({ status: 'paid', amount: fee.amount, on });
  if (fee.status === 'reduced' && fee.paidOn === null) return ok({ ...fee, paidOn: on });
  return refuse('fee_not_settled', { status: fee.status });
}

/** FIL-012: the day from which the time to pay counts: of the filing, or of the reduction that says what remains. */
export function payableFrom({ fee, filedOn }: { fee: Fee; filedOn: IsoDate }): IsoDate {
  return fee.status === 'reduced' && fee.lastDay !== undefined ? fee.on : filedOn;
}

/** Whether the time to pay is over. */
export function isPaymentOver(fee: Fee, today: IsoDate): boolean {
  return !('lastDay' in fee) || fee.lastDay === undefined || (fee.lastDay !== null && today > fee.lastDay);
}

/** Whether the trial may go on: nothing is due that was neither paid nor relieved (FIL-012). */
export function isFeeSettled(fee: Fee): boolean {
  return fee.status !== 'due' && !(fee.status === 'reduced' && fee.paidOn === null);
}

function leastReduction(on: IsoDate): number {
  const rule = ruleInForce('FIL-015', on);
  return rule.ok ? Number(rule.value.quantity?.min ?? 0) : 0;
}

function share(amount: string, percent: number): string {
  return formatAmount(roundHalfUp(fen(amount) * BigInt(Math.round(percent * 100)), 10_000n));
}
