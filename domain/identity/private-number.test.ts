import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citizenCheckDigit } from './citizen-number.ts';
import { withoutNumbers } from './private-number.ts';

it('masks the numbers that lead to a person, however they are grouped', () => {
  const masked = [
    ['证件 11010519491231002X。', '证件 110105********002X。'], ['证件１１０１０５１９４９１２３１００２ｘ', '证件110105********002X'], ['残疾人证11010519491231002X43', '残疾人证****2X43'],
    ['电话13800001234，', '电话****1234，'], ['+86 138-0000-1234', '****1234'], ['008613800001234', '****1234'],
    ['工行 6222 0222 2222 2222 224 户', '工行 ****2224 户'], ['4111111111111111 50 元', '****1111 50 元'],
  ];
  expect(masked.map(([text]) => withoutNumbers(text!))).toEqual(masked.map(([, kept]) => kept));
});

it('leaves amounts, days, numbers of papers, firms, case accounts and the last four digits', () => {
  const kept = ['于 2018-07-16 2018-07-17 付 13800001234.00 元', '（2018）陕0902民初123号', '尾号 1234 的账户', '9144030071526726XG', '9999610902180001235', '流水号 20180716001'];
  expect(kept.map((text) => withoutNumbers(text))).toEqual(kept);
});

it('masks a known number of any form', () => {
  expect(withoutNumbers('座机 0915-321 2345，护照 e12345678，卡 6222021111111111111', ['0915-3212345', 'E12345678', '6222021111111111111', '123'])).toBe('座机 ****2345，护照 ****5678，卡 ****1111');
  expect(withoutNumbers('证号[2018]A.1/2*77(3)', ['[2018]A.1/2*77(3)'])).toBe('证号****7(3)');
});

it('finds every citizen number and mobile number between words', () => {
  const word = fc.constantFrom('被告', '，', ' ', '元');
  const seventeen = fc.tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.integer({ min: 1950, max: 2010 }), fc.integer({ min: 101, max: 999 })).map(([area, year, order]) => `${area}${year}0716${order}`);
  const number = fc.oneof(seventeen.map((digits) => digits + citizenCheckDigit(digits)!), fc.integer({ min: 0, max: 99_999_999 }).map((rest) => `138${String(rest).padStart(8, '0')}`));
  fc.assert(fc.property(word, number, word, (before, private_, after) => {
    const kept = withoutNumbers(`${before}${private_}${after}`);
    expect(kept).not.toContain(private_);
    expect([kept.startsWith(before), kept.endsWith(after)]).toEqual([true, true]);
  }), { seed: 2018 });
});
