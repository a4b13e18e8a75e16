import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import { formatAmount } from '#domain/money/amount.ts';
import { applicantOf, dice, respondentOf } from '../play/people.ts';
import type { CasePlan, Road, StopAt } from '../play/plan.ts';

const COURT = { courtCode: '陕0902', countyCode: '610902' };
const CAUSES = ['民间借贷纠纷', '追索劳动报酬纠纷', '机动车交通事故责任纠纷', '抚养费纠纷', '买卖合同纠纷'];

/** Where each of the thirty cases stands when the court opens: how it came in, how long ago, and where it was left. */
const STANDS: readonly (readonly [road: Road, daysAgo: number, stopAt?: StopAt, slowness?: number])[] = [
  ['judged', 0, 'review'], ['title', 0, 'review'], ['mediated', 1, 'assignJudge'], ['judged', 6, 'corrected'], ['judged', 5, 'assignJudge'], ['title', 2, 'assign'], ['title', 9, 'assign'],
  ['mediated', 8, 'hearing'], ['judged', 12, 'hearing'], ['judged', 30, 'judged'], ['mediated', 40, 'judged'], ['judged', 60, 'inForce'], ['mediated', 52, 'inForce'],
  ['title', 4, 'notice'], ['title', 14, 'notice'], ['title', 6, 'query'], ['title', 10, 'query'], ['title', 18, 'investigation'], ['title', 24, 'investigation'], ['mediated', 58, 'investigation'],
  ['title', 34, 'arrived'], ['title', 46, 'arrived'], ['title', 36, 'approve'], ['title', 42, 'approve'], ['title', 40, 'pay'], ['title', 50, 'certify'], ['title', 62, 'certify'],
  ['title', 66], ['title', 64], ['mediated', 68],
];

/** The plans of the demo court's cases as of a day. */
export function demoPlans(today: IsoDate): CasePlan[] {
  const roll = dice(2018);
  return STANDS.map(([road, daysAgo, stopAt, slowness = 1], at): CasePlan => {
    const amount = formatAmount(BigInt(600_000 + roll(9_000_000)));
    const half = formatAmount(BigInt(amount.replace('.', '')) / 2n);
    const rest = formatAmount(BigInt(amount.replace('.', '')) - BigInt(half.replace('.', '')));
    return {
      key: `D${String(at + 1).padStart(3, '0')}`, ...COURT, receivedOn: addDays(today, -daysAgo), road, cause: CAUSES[roll(CAUSES.length)]!, amount,
      arrivals: at % 4 === 3 ? [{ afterDays: 16, amount: half }, { afterDays: 24, amount: rest }] : [{ afterDays: 18, amount }],
      applicant: applicantOf(roll, '汉滨区'), respondent: respondentOf(roll, '汉滨区'), certificate: 'outOfPoverty', slowness, askCorrection: stopAt === 'corrected', setControl: at % 3 === 0,
      ...(stopAt && { stopAt }),
    };
  });
}
