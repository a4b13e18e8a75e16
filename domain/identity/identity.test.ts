import { describe, expect, it } from 'vitest';
import { checkBankCard } from './bank-card.ts';
import { ageOn, checkCitizenNumber, citizenCheckDigit, isMinorOn } from './citizen-number.ts';
import { checkCreditCode } from './credit-code.ts';
import { isMobileNumber } from './mobile-number.ts';
import { checkPlate } from './plate.ts';

const CITIZENS = ['11010519491231002X', '610724198001010016', '610924197512310025', '610702199911301230', '610902200002293452', '610724198506150030'];
const CREDIT_CODES = [
  '9144030071526726XG', '91330100799655058B', '91610724MA6YX0009Y', '91610924MA70X123XM', '93610925MA70A0004P', '11610000016000005Y', '12610900435800007G', '54610724MJX00000XQ',
];

describe('citizen numbers', () => {
  it.each(CITIZENS)('%s is valid, and with any other last character is not', (number) => {
    expect(checkCitizenNumber(number).ok).toBe(true);
    for (const last of '0123456789X') {
      if (last !== number[17]) expect(checkCitizenNumber(number.slice(0, 17) + last)).toEqual({ ok: false, error: 'bad_check_digit' });
    }
  });

  it('reads birth date and sex, and a small x of either width', () => {
    expect(checkCitizenNumber(' 11010519491231002ｘ ')).toEqual({
      ok: true,
      value: { normalized: '11010519491231002X', areaCode: '110105', birthDate: '1949-12-31', sex: 'female' },
    });
    expect(checkCitizenNumber('610902200002293452')).toMatchObject({ value: { birthDate: '2000-02-29', sex: 'male' } });
  });

  it('refuses a day that does not exist before it looks at the check digit', () => {
    const digits = '61072419000229001';
    expect(checkCitizenNumber(digits + String(citizenCheckDigit(digits)))).toEqual({ ok: false, error: 'bad_birth_date' });
    expect(checkCitizenNumber('610724190002290018')).toEqual({ ok: false, error: 'bad_birth_date' });
  });

  it('refuses other lengths and characters', () => {
    expect(checkCitizenNumber('110105491231002')).toEqual({ ok: false, error: 'bad_length' });
    expect(checkCitizenNumber('1101051949123100X2')).toEqual({ ok: false, error: 'bad_characters' });
  });

  it('takes a person for a minor until the day before the eighteenth birthday', () => {
    expect(isMinorOn('2008-07-26', '2026-07-25')).toBe(true);
    expect(isMinorOn('2008-07-26', '2026-07-26')).toBe(false);
    expect(isMinorOn('2008-02-29', '2026-02-28')).toBe(true);
    expect(isMinorOn('2008-02-29', '2026-03-01')).toBe(false);
    expect(ageOn('2008-07-26', '2026-07-25')).toBe(17);
  });
});

describe('credit codes', () => {
  it.each(CREDIT_CODES)('%s is valid with its organisation code, and with any other last character is not', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: true, value: { isOrganisationCodeValid: true, organisationCode: code.slice(8, 17) } });
    for (const last of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      if (last !== code[17]) expect(checkCreditCode(code.slice(0, 17) + last)).toEqual({ ok: false, error: 'bad_check_digit' });
    }
  });

  it('tells the kind of party', () => {
    expect(CREDIT_CODES.map((code) => checkCreditCode(code)).map((result) => (result.ok ? result.value.kind : result.error))).toEqual([
      'enterprise', 'enterprise', 'enterprise', 'enterprise', 'farmersCooperative', 'stateOrgan', 'publicInstitution', 'villageOrganisation',
    ]);
  });

  it('refuses letters outside the alphabet', () => {
    expect(checkCreditCode('9144030071526726OG')).toEqual({ ok: false, error: 'bad_characters' });
  });
});

describe('plates, cards and telephones', () => {
  it.each([['陕F12345', 'ordinary'], ['陕FD12345', 'newEnergySmall'], ['陕F12345D', 'newEnergyLarge'], ['陕F1234挂', 'ordinary'], ['陕f·12345', 'ordinary']])('%s is a plate: %s', (plate, kind) => {
    expect(checkPlate(plate)).toMatchObject({ ok: true, value: { kind } });
  });

  it.each(['陕FI2345', '陕O12345', '陕F1234', ''])('%s is no plate', (plate) => {
    expect(checkPlate(plate)).toEqual({ ok: false, error: 'bad_plate' });
  });

  it('warns of a bank card without refusing it', () => {
    expect(checkBankCard('4111 1111 1111 1111')).toEqual({ normalized: '4111111111111111' });
    expect(checkBankCard('4111111111111112')).toEqual({ normalized: '4111111111111112', warning: 'luhn' });
    expect(checkBankCard('6101')).toMatchObject({ warning: 'unusual_length' });
    expect(checkBankCard('A1')).toMatchObject({ warning: 'not_digits' });
  });

  it('knows mobile numbers', () => {
    expect([isMobileNumber('+86 139-0000-0000'), isMobileNumber('12900000000'), isMobileNumber('1390000000')]).toEqual([true, false, false]);
  });
});
