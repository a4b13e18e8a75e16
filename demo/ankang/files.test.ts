import { expect, it } from 'vitest';
import { checkCitizenNumber } from '#domain/identity/citizen-number.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import { COUNTIES, MONEY_FEN, readPlans, readRoster } from './files.ts';

const plans = readPlans();
const count = (isCounted: (plan: (typeof plans)[number]) => boolean) => plans.filter(isCounted).length;

it('are 258 cases of eleven courts, of which a third or more end by judgment and 125 applicants get out of poverty', () => {
  expect(plans).toHaveLength(258);
  expect(new Set(plans.map(({ courtCode }) => courtCode)).size).toBe(11);
  expect(new Set(plans.map(({ applicant }) => applicant.idNumber)).size).toBe(258);
  expect(count(({ road }) => road === 'judged') * 3).toBeGreaterThanOrEqual(258);
  expect(count(({ certificate }) => certificate === 'outOfPoverty')).toBe(125);
});

it('bring 12,511,900.00 yuan, all of which arrives', () => {
  const arrived = plans.map(({ arrivals }) => arrivals.reduce((sum, { amount }) => sum + fen(amount), 0n));
  expect(arrived.map(formatAmount)).toEqual(plans.map(({ amount }) => amount));
  expect(arrived.reduce((sum, amount) => sum + amount, 0n)).toBe(MONEY_FEN);
  expect(formatAmount(MONEY_FEN)).toBe('12511900.00');
});

it('have every applicant on the roster of his county, with numbers of nobody', () => {
  for (const [county, code] of COUNTIES) {
    const numbers = plans.flatMap(({ countyCode, applicant }) => (countyCode === code ? [applicant.idNumber!] : []));
    const roster = readRoster(county);
    expect(roster.split('\n')).toHaveLength(numbers.length + 1);
    for (const number of numbers) expect([roster.includes(number), number.slice(0, 6), checkCitizenNumber(number).ok]).toEqual([true, '619999', true]);
  }
});
