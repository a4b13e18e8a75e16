import { err, ok } from '#domain/shared/result.ts';
import { say, type Words } from '#domain/shared/words.ts';
import { formatAmount, roundHalfUp, type Fen } from '#domain/money/amount.ts';
import { auctionTerms, type DepositBounds } from '#domain/money/auction-terms.ts';
import { distribute } from '#domain/money/distribution.ts';
import { feeOf, type FeeStep } from '#domain/money/fee.ts';
import { lateInterest, type InterestPortion } from '#domain/money/late-interest.ts';
import { calculator, type JsonObject } from './calculator.ts';
import { amount, choice, claim, date, interval, many, optional, payment } from './field.ts';
import { problemOf } from './problem.ts';
import { dayWords, yuan } from './words.ts';

const FEN_MILLIONTHS = 1_000_000n;

/** Court fees by their scale. */
export const feeCalculator = calculator(
  { zh: '诉讼费用', en: 'Court fees' },
  {
    kind: choice('费用种类', 'Kind of fee', [
      { value: 'enforcement', zh: '申请执行费', en: 'Enforcement application' },
      { value: 'acceptance', zh: '案件受理费', en: 'Case acceptance' },
      { value: 'acceptance-half', zh: '案件受理费（减半）', en: 'Case acceptance, half' },
      { value: 'preservation', zh: '保全申请费', en: 'Preservation application' },
    ]),
    amount: amount('标的额', 'Amount'),
  },
  (values) => {
    const fee = feeOf(values.kind, values.amount);
    if (!fee.ok) return err({ code: fee.error, field: 'amount' });
    const { steps, isHalved, isCapped } = fee.value;
    return ok({
      answer: { fee: formatAmount(fee.value.fee), steps: steps.map(feeStep), ...(isHalved ? { halved: true } : {}), ...(isCapped ? { capped: true } : {}) },
      lines: [...steps.map(feeStepLine), ...(isHalved ? [say('减半交纳', 'Half of it is paid')] : []), ...(isCapped ? [say('以五千元为限', '5,000 yuan at most')] : []), of(say('合计', 'In all'), fee.value.fee)],
    });
  },
);

/** The doubled part of late-performance interest. */
export const interestCalculator = calculator(
  { zh: '迟延履行利息', en: 'Late-performance interest' },
  {
    base: amount('债务本金等（不含一般债务利息）', 'Debt without general interest'),
    expiry: date('履行期间最后一日', 'Last day of the performance period'),
    paid: many(payment('付款', 'Payment')),
    suspended: many(interval('不计息的期间', 'Period without interest')),
    until: optional(date('计算至', 'Until')),
  },
  ({ base, expiry, paid, suspended, until }) => {
    const interest = lateInterest({ debts: [{ amount: base, expiry }], payments: paid, suspensions: suspended, ...(until === undefined ? {} : { until }) });
    if (!interest.ok) return err(problemOf(interest.error));
    const { doubled, outstanding, portions } = interest.value;
    return ok({
      answer: { doubled: formatAmount(doubled), portions: portions.map(portionOf), outstanding: formatAmount(outstanding), exact: decimals(interest.value.exact) },
      lines: [...portions.map(portionLine), of(say('加倍部分债务利息', 'Doubled part of the interest'), doubled), ...(outstanding === 0n ? [] : [of(say('尚未清偿', 'Still owed'), outstanding)])],
    });
  },
);

/** Distribution among creditors. */
export const distributionCalculator = calculator(
  { zh: '参与分配', en: 'Distribution' },
  {
    pool: amount('可供分配款', 'Pool'),
    costs: optional(amount('执行费用', 'Costs')),
    priority: many(claim('优先债权', 'Priority claim')),
    claim: many(claim('普通债权', 'Ordinary claim')),
  },
  ({ pool, costs = 0n, priority, claim: claims }) => {
    const result = distribute({ pool, costs, priorities: priority, claims });
    if (!result.ok) return err(problemOf(result.error));
    const shares = [...result.value.shares];
    return ok({
      answer: { shares: Object.fromEntries(shares.map(([id, share]) => [id, formatAmount(share)])), surplus: formatAmount(result.value.surplus), costs: formatAmount(result.value.costs) },
      lines: [of(say('执行费用', 'Costs of enforcement'), result.value.costs), ...shares.map(([id, share]) => of(say(id, id), share)), of(say('余款退还被执行人', 'Surplus back to the debtor'), result.value.surplus)],
    });
  },
);

/** Prices, deposits and dates of an auction. */
export const auctionCalculator = calculator(
  { zh: '司法拍卖', en: 'Auction' },
  {
    appraised: amount('评估价或者市价', 'Appraised price'),
    asset: choice('财产种类', 'Kind of property', [{ value: 'movable', zh: '动产', en: 'Movable' }, { value: 'immovable', zh: '不动产、其他财产权', en: 'Immovable' }]),
    mode: choice('方式', 'Mode', [{ value: 'online', zh: '网络司法拍卖', en: 'Online' }, { value: 'traditional', zh: '传统拍卖', en: 'Traditional' }]),
    notice: date('公告日', 'Day of the notice'),
    start: optional(amount('确定的起拍价', 'Chosen start price')),
    failed: optional(date('流拍日', 'Day of the failure')),
  },
  ({ start, failed, ...input }) => {
    const terms = auctionTerms({ ...input, ...(start === undefined ? {} : { start }), ...(failed === undefined ? {} : { failed }) });
    if (!terms.ok) return err(problemOf(terms.error));
    const { firstStartMin, deposit, partiesToldBy, earliestAuction, second } = terms.value;
    return ok({
      answer: {
        firstStartMin: formatAmount(firstStartMin), deposit: depositOf(deposit), partiesToldBy, earliestAuction,
        second: { startMin: formatAmount(second.startMin), deposit: depositOf(second.deposit), startBy: second.startBy, noticeBy: second.noticeBy },
      },
      lines: [
        startWords(say('第一次拍卖', 'First auction'), firstStartMin, deposit),
        ...(partiesToldBy === undefined ? [] : [say(`通知当事人、优先购买权人的最迟日：${dayWords(partiesToldBy).zh}`, `Parties and holders of pre-emption rights are told by ${dayWords(partiesToldBy).en}`)]),
        say(`最早开拍日：${dayWords(earliestAuction).zh}`, `Earliest day of the auction: ${dayWords(earliestAuction).en}`),
        startWords(say('第二次拍卖', 'Second auction'), second.startMin, second.deposit),
        ...(second.startBy === undefined || second.noticeBy === undefined ? [] : [say(`第二次拍卖最迟开拍日：${dayWords(second.startBy).zh}，最迟公告日：${dayWords(second.noticeBy).zh}`, `The second auction starts by ${dayWords(second.startBy).en}, its notice by ${dayWords(second.noticeBy).en}`)]),
      ],
    });
  },
);

function feeStep(step: FeeStep): JsonObject {
  return {
    from: formatAmount(step.from),
    to: step.to === undefined ? undefined : formatAmount(step.to),
    part: formatAmount(step.part),
    ...(step.ratePerMille === undefined ? { fixed: true } : { ratePercent: `${step.ratePerMille / 10n}.${step.ratePerMille % 10n}` }),
    amount: formatAmount(roundHalfUp(step.exactFenMillionths, FEN_MILLIONTHS)),
    exact: decimals(step.exactFenMillionths),
  };
}

function of(name: Words, amount: Fen): Words {
  return say(`${name.zh}：${yuan(amount).zh}`, `${name.en}: ${yuan(amount).en}`);
}

function feeStepLine({ from, to, part, ratePerMille, exactFenMillionths }: FeeStep): Words {
  const exact = decimals(exactFenMillionths);
  if (ratePerMille === undefined) return say(`不超过${yuan(to ?? 0n).zh}的部分：${exact}元`, `Up to ${yuan(to ?? 0n).en}: ${exact} yuan`);
  const product = `${formatAmount(part)}×${ratePerMille / 10n}.${ratePerMille % 10n}%`;
  return say(`超过${yuan(from).zh}${to === undefined ? '' : `至${yuan(to).zh}`}的部分：${product}＝${exact}元`, `Above ${yuan(from).en}${to === undefined ? '' : ` to ${yuan(to).en}`}: ${product} = ${exact} yuan`);
}

function portionOf({ from, to, days, suspendedDays, base, exact }: InterestPortion): JsonObject {
  return { from, to, days, base: formatAmount(base), amount: formatAmount(roundHalfUp(exact, FEN_MILLIONTHS)), exact: decimals(exact), ...(suspendedDays === 0 ? {} : { suspendedDays }) };
}

function portionLine({ from, to, days, suspendedDays, base, exact }: InterestPortion): Words {
  const product = `${formatAmount(base)}×0.000175×${days}`;
  return say(
    `${from}次日至${to}${suspendedDays === 0 ? '' : `（扣除${suspendedDays}日）`}：${product}日＝${decimals(exact)}元`,
    `From the day after ${from} to ${to}${suspendedDays === 0 ? '' : ` (${suspendedDays} days not counted)`}: ${product} days = ${decimals(exact)} yuan`,
  );
}

function depositOf(deposit: DepositBounds | undefined): JsonObject | undefined {
  return deposit && { min: formatAmount(deposit.min), max: formatAmount(deposit.max) };
}

function startWords(auction: Words, startMin: Fen, deposit: DepositBounds | undefined): Words {
  return say(
    `${auction.zh}起拍价不低于${yuan(startMin).zh}${deposit ? `，保证金${yuan(deposit.min).zh}至${yuan(deposit.max).zh}` : ''}`,
    `${auction.en} starts at ${yuan(startMin).en} or more${deposit ? `; deposit ${yuan(deposit.min).en} to ${yuan(deposit.max).en}` : ''}`,
  );
}

/** Hundred-millionths of a yuan as a decimal with two places or as many as are needed. */
function decimals(exact: bigint): string {
  const digits = exact.toString().padStart(9, '0');
  return `${digits.slice(0, -8)}.${digits.slice(-8).replace(/0{1,6}$/, '')}`;
}
