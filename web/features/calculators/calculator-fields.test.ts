import { expect, it } from 'vitest';
import { askedOf, queryOf, typedOf } from './calculator-fields.ts';
import type { Calculator } from './calculator-form.tsx';

const field = (name: string, kind: string, isRepeated = false) => ({ name, kind, zh: name, en: name, isRequired: false, isRepeated });
const INTEREST: Calculator = { name: 'interest', zh: '利息', en: 'Interest', group: 'calculator', fields: [field('base', 'amount'), field('expiry', 'date'), field('paid', 'payment', true), field('isUrgent', 'flag')] };

it('a link asks what was typed, and types it again', () => {
  const typed = { base: '3万', expiry: '2017年2月28日', paid: '2018-02-28：30000\n2018-03-01:1', isUrgent: true };
  const query = queryOf(INTEREST, typed, '2018-07-16');
  const link = new URLSearchParams(Object.entries({ of: 'interest', ...query }).flatMap(([name, value]) => [value].flat().map((text) => [name, text])));
  const asked = askedOf(INTEREST, link);
  expect(asked).toEqual(query);
  expect(queryOf(INTEREST, typedOf(INTEREST, asked), '2018-07-16')).toEqual(query);
  expect(typedOf(INTEREST, asked)).toMatchObject({ expiry: '2017-02-28', paid: '2018-02-28:30000\n2018-03-01:1', isUrgent: true });
});

it('an address without an input types nothing', () => {
  expect(typedOf(INTEREST, askedOf(INTEREST, new URLSearchParams('of=interest&x=1')))).toEqual({});
});
