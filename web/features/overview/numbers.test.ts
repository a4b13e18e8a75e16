import { expect, it } from 'vitest';
import { listBehind, yearBefore } from './numbers.ts';

it('counts a year back to the same date', () => {
  expect(['2018-07-16', '2020-02-29', '2021-02-28'].map(yearBefore)).toEqual(['2017-07-16', '2019-02-28', '2020-02-28']);
});

it('asks for the open cases that stand still', () => {
  expect(listBehind('paused', '2018-07-16')).toEqual({ open: 'yes', paused: 'yes' });
});

it('asks for the enforcement cases closed since the first of the month', () => {
  expect(listBehind('closed', '2018-07-16')).toEqual({ kind: 'enforcement', figure: 'closed', from: '2018-07-01', to: '2018-07-16' });
});
