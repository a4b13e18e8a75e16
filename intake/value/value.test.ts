import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenCheckDigit } from '#domain/identity/citizen-number.ts';
import { creditCheckDigit } from '#domain/identity/credit-code.ts';
import { isoDate } from '#domain/shared/dates.ts';
import { readAmount } from './amount.ts';
import { readYesNo } from './choice.ts';
import { readCount, readYear } from './count.ts';
import { readDay } from './day.ts';
import { readCitizenId, readNumber } from './id-number.ts';
import { readPeople } from './people.ts';

const ok = (value: unknown) => ({ ok: true, value });
const err = (error: unknown) => ({ ok: false, error });

describe('a day', () => {
  it.each([
    ['2018.7.3', '2018-07-03'], ['2018-07-03', '2018-07-03'], ['2018/7/3', '2018-07-03'], ['2018年7月3日', '2018-07-03'], ['２０１８年７月３日', '2018-07-03'], ['2018-07-03T00:00:00', '2018-07-03'],
    ['2018-7-3 9:30:00', '2018-07-03'], ['20180703', '2018-07-03'], ['43284', '2018-07-03'], [43284, '2018-07-03'], [43284.75, '2018-07-03'], [20180703, '2018-07-03'], [42370, '2016-01-01'], ['2020.2.29', '2020-02-29'],
  ])('%j is %s', (cell, day) => expect(readDay(cell)).toEqual(ok(day)));
  it.each(['2018.2.30', '2019-02-29', '2018-13-01', '18-7-3', '去年', '2018年7月', '432840', 3, -1, 1e17, '2018-07-03后'])('%j is none', (cell) => expect(readDay(cell)).toEqual(err('bad_date')));
  it('is the same however it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 16_801, max: 40_000 }), (day) => {
      const date = isoDate(day);
      const [y, m, d] = date.split('-').map(Number);
      for (const cell of [day + 25_569, date, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, `${y}/${m}/${d} 0:00:00`, date.replaceAll('-', '')]) expect(readDay(cell)).toEqual(ok(date));
    }), { seed: 20_180_703 });
  });
});

describe('an amount', () => {
  it.each([['1,234.50', '1234.50'], ['1234.5', '1234.50'], [1234.5, '1234.50'], ['￥1,234,567.00元', '1234567.00'], ['１２３４．５', '1234.50'], ['50 000', '50000.00'], ['500元整', '500.00'], [0, '0.00'], [48495.74, '48495.74'], [0.1 + 0.2, '0.30']])(
    '%j is %s', (cell, yuan) => expect(readAmount(cell)).toEqual(ok(yuan)));
  it.each([['1.2万', 'amount_in_large_unit'], ['3亿元', 'amount_in_large_unit'], ['叁千', 'amount_in_large_unit'], ['1,23.50', 'bad_amount'], ['12,34,567', 'bad_amount'], ['1.234', 'bad_amount'], ['-5', 'bad_amount'], [-5, 'bad_amount'], [0.005, 'bad_amount'], ['1e5', 'bad_amount'], ['约500', 'bad_amount'], [Number.NaN, 'bad_amount'], [1e18, 'bad_amount']])(
    '%j is refused as %s', (cell, code) => expect(readAmount(cell)).toEqual(err(code)));
  it('is the same as figure, plain text and grouped text', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (fen) => {
      const text = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
      const grouped = `${(fen / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100n).padStart(2, '0')}`;
      for (const cell of [Number(text), text, grouped, `¥${grouped}元`]) expect(readAmount(cell)).toEqual(ok(text));
    }), { seed: 20_180_703 });
  });
});

const CITIZEN = withCheckDigit('61999919700101001');

describe('a citizen number', () => {
  it('is read from text, with the marks of a spreadsheet around it', () => {
    for (const cell of [CITIZEN, ` ${CITIZEN} `, `'${CITIZEN}`, `="${CITIZEN}"`, CITIZEN.toLowerCase(), `${CITIZEN.slice(0, 6)} ${CITIZEN.slice(6)}`]) expect(readCitizenId(cell)).toEqual(ok({ number: CITIZEN, given: CITIZEN }));
  });
  it('that a spreadsheet kept as a figure has lost its last digits, and is told so', () => {
    for (const cell of [Number(CITIZEN.replace('X', '0')), '6.19999E+17', '6.1999919700101E+17', '619999197001010000', 619999197001010000]) expect(readCitizenId(cell)).toEqual(err('number_lost'));
  });
  it('of a disability card is in its first eighteen characters', () => {
    expect(readCitizenId(`${CITIZEN}43`)).toEqual(ok({ number: CITIZEN, given: `${CITIZEN}43` }));
    expect(readCitizenId(`${CITIZEN}4`)).toEqual(err('bad_number_length'));
  });
  it('with any other mistake is told which', () => {
    expect(readCitizenId(`${CITIZEN.slice(0, 17)}${CITIZEN.endsWith('1') ? '2' : '1'}`)).toEqual(err('bad_check_digit'));
    expect(readCitizenId('619999197013010018')).toEqual(err('bad_birth_date'));
    expect(readCitizenId('61999919A001010018')).toEqual(err('bad_number_characters'));
  });
  it('never comes out otherwise than it went in', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 999 }), (days, serial) => {
      const number = withCheckDigit(`619999${isoDate(days).replaceAll('-', '')}${String(serial).padStart(3, '0')}`);
      expect(readCitizenId(number)).toEqual(ok({ number, given: number }));
      const rounded = Number(number.replace('X', '0'));
      expect(readCitizenId(rounded)).toEqual(err('number_lost'));
    }), { seed: 20_180_703 });
  });
});

it('a short figure is a number like any other', () => {
  expect(readNumber(6109020001)).toEqual(ok('6109020001'));
});

it('yes and no are read in the forms that lists use', () => {
  expect(['是', 'Y', 1, '√', '否', '', null, '无', '也许'].map((cell) => readYesNo(cell))).toEqual([ok(true), ok(true), ok(true), ok(true), ok(false), ok(false), ok(false), ok(false), err('unknown_value')]);
});

it('counts and years come with or without their word', () => {
  expect(['5', 5, '5人', '五', 2.5].map((cell) => readCount(cell))).toEqual([ok(5), ok(5), ok(5), err('bad_count'), err('bad_count')]);
  expect([2018, '2018年', '2018年度', '18'].map((cell) => readYear(cell))).toEqual([ok(2018), ok(2018), ok(2018), err('bad_year')]);
});

describe('the people of a cell', () => {
  const NONE = { idType: null, ids: null, phone: null, address: null, account: null };
  const CODE = withCreditDigit('91619999MA0000001');

  it('are one or several, each with the number in its place, the contact with the first', () => {
    expect(readPeople({ ...NONE, names: '张　三、李四', ids: `${CITIZEN}、${withCheckDigit('61999919700101002')}`, phone: '13900000000' })).toEqual(ok([
      { type: 'natural', name: '张三', idType: 'citizen', idNumber: CITIZEN, phone: '13900000000' },
      { type: 'natural', name: '李四', idType: 'citizen', idNumber: withCheckDigit('61999919700101002') },
    ]));
  });
  it('are firms by their number, their paper or their name', () => {
    expect(readPeople({ ...NONE, names: '汉江源', ids: CODE })).toEqual(ok([{ type: 'entity', name: '汉江源', creditCode: CODE }]));
    expect(readPeople({ ...NONE, names: '汉江源', idType: '营业执照' })).toEqual(ok([{ type: 'entity', name: '汉江源' }]));
    expect(readPeople({ ...NONE, names: '汉江源（测试）农业发展有限公司' })).toEqual(ok([{ type: 'entity', name: '汉江源（测试）农业发展有限公司' }]));
  });
  it('with another paper have a number of its own form', () => {
    expect(readPeople({ ...NONE, names: '约翰', idType: '护照', ids: 'e1234567' })).toEqual(ok([{ type: 'natural', name: '约翰', idType: 'other', idNumber: 'E1234567' }]));
  });
  it.each(['第二代居民身份证', '二代证', '中华人民共和国残疾人证', '第二代残疾人证', '户口簿'])('with %s are checked as citizens', (idType) => {
    expect(readPeople({ ...NONE, names: '张三', idType, ids: `${CITIZEN}43` })).toEqual(ok([{ type: 'natural', name: '张三', idType: 'citizen', idNumber: CITIZEN }]));
    expect(readPeople({ ...NONE, names: '张三', idType, ids: CITIZEN.slice(1) })).toMatchObject(err({ cell: 'ids' }));
  });
  it('with several papers have each their own, and a citizen number is one on any paper', () => {
    const passport = { type: 'natural', name: '约翰', idType: 'other', idNumber: 'E1234567' };
    expect(readPeople({ ...NONE, names: '张三、约翰', idType: '居民身份证、护照', ids: `${CITIZEN}、e1234567` })).toEqual(ok([{ type: 'natural', name: '张三', idType: 'citizen', idNumber: CITIZEN }, passport]));
    expect(readPeople({ ...NONE, names: '张三', idType: '退役军人优待证', ids: CITIZEN })).toMatchObject(ok([{ idType: 'citizen', idNumber: CITIZEN }]));
    expect(readPeople({ ...NONE, names: '陈大文', idType: '港澳居民来往内地通行证', ids: 'H12345678' })).toMatchObject(ok([{ idType: 'other' }]));
    expect(readPeople({ ...NONE, names: '张三、李四、王五', idType: '居民身份证、护照' })).toEqual(err({ cell: 'idType', code: 'names_and_papers_differ' }));
  });
  it('are refused where names and numbers do not pair, or a number is wrong', () => {
    expect(readPeople({ ...NONE, names: '张三、李四', ids: CITIZEN })).toEqual(err({ cell: 'ids', code: 'names_and_numbers_differ' }));
    expect(readPeople({ ...NONE, names: '测试有限公司', ids: CITIZEN })).toEqual(err({ cell: 'ids', code: 'bad_credit_code' }));
    expect(readPeople({ ...NONE, names: null })).toEqual(err({ cell: 'names', code: 'missing' }));
    expect(readPeople({ ...NONE, names: '张三', account: 6.22202e18 })).toEqual(err({ cell: 'account', code: 'number_lost' }));
  });
});

function withCheckDigit(digits: string): string {
  return `${digits}${citizenCheckDigit(`${digits}0`)}`;
}

function withCreditDigit(code: string): string {
  return `${code}${creditCheckDigit(`${code}0`)}`;
}
