import { describe, expect, it } from 'vitest';
import { readAmount, wanText, yuanText } from './amount-text.ts';
import { dayText, momentText, paperDay, readDay } from './day-text.ts';

describe('amounts', () => {
  it('have separators and two decimals', () => expect(['48495.74', '0.00', '-1234567.80'].map(yuanText)).toEqual(['48,495.74', '0.00', '-1,234,567.80']));
  it('are told in 万元 rounded half-up', () => expect(['12511900.00', '50.00', '49.99', '-12500.00'].map(wanText)).toEqual(['1,251.19', '0.01', '0.00', '-1.25']));
  it('are read as they are typed', () => expect(['1,234.50', '１２', '5元', '1.2万', '1.234', ''].map(readAmount)).toEqual(['1234.50', '12.00', '5.00', undefined, undefined, undefined]));
});

describe('days', () => {
  it('have their weekday', () => expect([dayText('2018-07-16', 'zh'), dayText('2018-07-15', 'en')]).toEqual(['2018-07-16 周一', '2018-07-15 Sun']));
  it('stand on papers in words', () => expect(paperDay('2018-07-06')).toBe('2018年7月6日'));
  it('are read as they are typed', () => {
    const typed = ['2018-07-03', '2018.7.3', '2018/7/3', '2018年7月3日', '20180703', '7.3', '-13', '2018-02-30', '明天'];
    expect(typed.map((text) => readDay(text, '2018-07-16'))).toEqual([...Array<string>(7).fill('2018-07-03'), undefined, undefined]);
  });
  it('are left out of a moment of today', () => {
    const atMs = Date.UTC(2018, 6, 16, 2, 32);
    expect([momentText(atMs, '2018-07-16'), momentText(atMs, '2018-07-17')]).toEqual(['10:32', '2018-07-16 10:32']);
  });
});
