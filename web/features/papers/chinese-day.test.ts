import { expect, it } from 'vitest';
import { articleText, chineseDay } from './chinese-day.ts';

it('dates a paper in Chinese numerals', () => {
  expect(['2018-06-22', '2020-10-10', '2019-11-01', '2018-12-30'].map(chineseDay)).toEqual(['二〇一八年六月二十二日', '二〇二〇年十月十日', '二〇一九年十一月一日', '二〇一八年十二月三十日']);
});

it('cites an article in Chinese numerals', () => {
  expect(['9', '16', '110', '126', '201', '251', '300', '16之一'].map(articleText)).toEqual(['九', '十六', '一百一十', '一百二十六', '二百零一', '二百五十一', '三百', '16之一']);
});
