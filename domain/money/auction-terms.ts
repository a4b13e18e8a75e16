import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { ruleInForce, type RuleRefusal } from '#domain/clock/rules/index.ts';
import type { Rule, RuleId } from '#domain/clock/rules/rule.ts';
import type { Fen } from './amount.ts';

export type AuctionAsset = 'movable' | 'immovable';
export type AuctionMode = 'online' | 'traditional';

/** Bounds of the bidders' deposit (AUC-004): cut inwards to the fen, so that no bound is crossed. */
export type DepositBounds = { min: Fen; max: Fen };

export type AuctionTerms = {
  firstStartMin: Fen;
  deposit?: DepositBounds;
  /** Parties and holders of pre-emptive rights are told by then (AUC-003). */
  partiesToldBy?: IsoDate;
  earliestAuction: IsoDate;
  second: { startMin: Fen; deposit?: DepositBounds; startBy?: IsoDate; noticeBy?: IsoDate };
};

export type AuctionRefusal = RuleRefusal | { code: 'amount_not_positive' } | { code: 'start_below_minimum'; min: Fen } | { code: 'failed_before_earliest'; earliest: IsoDate };

export type AuctionInput = {
  appraised: Fen;
  asset: AuctionAsset;
  mode: AuctionMode;
  notice: IsoDate;
  /** The first start price that was chosen; by default the least allowed. */
  start?: Fen;
  /** The day on which the first auction failed. */
  failed?: IsoDate;
};

const HUNDRED = 100n;

/**
 * Start prices, deposits and dates of the first and the second auction by the law of the notice day. Lead times are differences of
 * dates and never roll; a notice is no later than its lead before the auction.
 */
export function auctionTerms(input: AuctionInput): Result<AuctionTerms, AuctionRefusal> {
  if (input.appraised <= 0n) return err({ code: 'amount_not_positive' });
  const isOnline = input.mode === 'online';
  const rules = rulesOn(input.notice, isOnline ? onlineRules(input.asset) : traditionalRules(input.asset));
  if (!rules.ok) return rules;
  const { lead, secondWithin, secondLead, cut } = rules.value;
  const firstStartMin = isOnline ? shareUp(input.appraised, percent(rules.value.floor, 'min')) : input.appraised;
  const start = input.start ?? firstStartMin;
  if (start < firstStartMin) return err({ code: 'start_below_minimum', min: firstStartMin });
  const earliestAuction = addDays(input.notice, days(lead));
  if (input.failed !== undefined && input.failed < earliestAuction) return err({ code: 'failed_before_earliest', earliest: earliestAuction });
  const secondMin = shareUp(start, HUNDRED - percent(cut, 'max'));
  const startBy = input.failed === undefined ? undefined : addDays(input.failed, days(secondWithin));
  return ok({
    firstStartMin,
    ...(isOnline ? { deposit: depositOn(start, rules.value.deposit), partiesToldBy: addDays(input.notice, -days(rules.value.told)) } : {}),
    earliestAuction,
    second: {
      startMin: secondMin,
      ...(isOnline ? { deposit: depositOn(secondMin, rules.value.deposit) } : {}),
      ...(startBy === undefined ? {} : { startBy, noticeBy: addDays(startBy, -days(secondLead)) }),
    },
  });
}

type RuleNames = { floor: RuleId; lead: RuleId; told: RuleId; deposit: RuleId; secondWithin: RuleId; secondLead: RuleId; cut: RuleId };

function onlineRules(asset: AuctionAsset): RuleNames {
  return {
    floor: 'AUC-001', lead: `AUC-002/${asset}`, told: 'AUC-003', deposit: 'AUC-004', secondWithin: 'AUC-007', secondLead: `AUC-007/notice-${asset}`, cut: 'AUC-008',
  };
}

function traditionalRules(asset: AuctionAsset): RuleNames {
  const lead = `AUC-015/notice-${asset}`;
  return { floor: 'AUC-015', lead, told: lead, deposit: 'AUC-015', secondWithin: 'AUC-015/next', secondLead: lead, cut: 'AUC-015' };
}

function rulesOn(day: IsoDate, names: RuleNames): Result<Record<keyof RuleNames, Rule>, RuleRefusal> {
  const found: Partial<Record<keyof RuleNames, Rule>> = {};
  for (const [name, id] of Object.entries(names) as [keyof RuleNames, RuleId][]) {
    const rule = ruleInForce(id, day);
    if (!rule.ok) return rule;
    found[name] = rule.value;
  }
  return ok(found as Record<keyof RuleNames, Rule>);
}

function depositOn(start: Fen, rule: Rule): DepositBounds {
  return { min: shareUp(start, percent(rule, 'min')), max: (start * percent(rule, 'max')) / HUNDRED };
}

/** A least price is never rounded below its share. */
function shareUp(amount: Fen, share: bigint): Fen {
  return (amount * share + HUNDRED - 1n) / HUNDRED;
}

function percent(rule: Rule, bound: 'min' | 'max'): bigint {
  return BigInt(rule.quantity?.[bound] ?? '0');
}

function days(rule: Rule): number {
  return rule.limit?.n ?? 0;
}
