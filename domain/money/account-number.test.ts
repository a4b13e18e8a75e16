import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBankCard } from '#domain/identity/bank-card.ts';
import { COURTS } from '#domain/identity/courts.ts';
import { receiptOfSubAccount, subAccountOf } from './account-number.ts';

describe('the sub-account of a case', () => {
  it('is a card number that leads back to the receipt number', () => {
    const account = subAccountOf('陕0902收2018-000123')!;
    expect(account).toMatch(/^999961090218000123\d$/);
    expect(checkBankCard(account)).toEqual({ normalized: account });
    expect(receiptOfSubAccount(`${account.slice(0, 6)} ${account.slice(6)}`)).toBe('陕0902收2018-000123');
  });

  it('is another one for every court, year and number', () => {
    const courts = fc.constantFrom(...COURTS.map(({ code }) => code).filter((code) => code.startsWith('陕')));
    fc.assert(
      fc.property(courts, fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 999_999 }), (court, year, serial) => {
        const receiptNo = `${court}收${year}-${String(serial).padStart(6, '0')}`;
        expect(receiptOfSubAccount(subAccountOf(receiptNo)!)).toBe(receiptNo);
      }),
      { seed: 20_180_725 },
    );
  });

  it('is nobody’s when a digit is wrong or it is another bank’s', () => {
    const account = subAccountOf('陕0902收2018-000123')!;
    for (let at = 0; at < account.length; at++) {
      const wrong = account.slice(0, at) + String((Number(account[at]) + 1) % 10) + account.slice(at + 1);
      expect(receiptOfSubAccount(wrong)).toBeUndefined();
    }
    expect(receiptOfSubAccount('')).toBeUndefined();
    expect(subAccountOf('（2018）陕0902执123号')).toBeUndefined();
  });
});
