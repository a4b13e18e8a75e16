import { expect, it } from 'vitest';
import { ruleInForce } from './clock/rules/index.ts';
import { COURT_SETTINGS, settingValue } from './settings.ts';

it('names as standard of a target what the rule row says', () => {
  const targets = COURT_SETTINGS.flatMap((setting) => (setting.type === 'limit' ? [[setting.rule, setting.standard]] : []));
  const rows = targets.map(([rule]) => {
    const found = ruleInForce(rule as string, '2018-07-16');
    return [rule, found.ok ? found.value.limit : found.error];
  });
  expect(targets).toEqual(rows);
});

it('takes values of its type only', () => {
  const take = (type: string, value: unknown) => settingValue(COURT_SETTINGS.find((setting) => setting.type === type)!, value) !== undefined;
  expect([take('yesNo', true), take('yesNo', 1), take('amount', '100000.00'), take('amount', '0'), take('amount', 'x'), take('limit', { n: 3, unit: 'wd' }), take('limit', { n: -1, unit: 'wd' }), take('limit', { n: 3, unit: 'h' }), take('limit', { n: 3, unit: 'cd', x: 1 })])
    .toEqual([true, false, true, false, false, true, false, false, false]);
});

it('keeps an amount with two decimals, however it was typed', () => {
  const wage = COURT_SETTINGS.find(({ key }) => key === 'trial.averageWage')!;
  expect(['59637', '59637.5', '59637.00', '1.2万', '', '-1', 59_637].map((value) => settingValue(wage, value))).toEqual(['59637.00', '59637.50', '59637.00', undefined, undefined, undefined, undefined]);
});
