import { expect, it } from 'vitest';
import { barOf } from './deadline-bar.ts';

const LIMIT = { from: '2018-01-01', due: '2018-04-11', state: 'open' as const, terms: [] };

it('runs from its start to its end with today between', () => {
  expect(barOf(LIMIT, '2018-02-20')).toEqual({ stretches: [{ kind: 'statutory', from: 0, width: 100 }], todayAt: 50 });
});

it('goes on to today when it is over', () => {
  const { stretches, todayAt } = barOf(LIMIT, '2018-07-20');
  expect(stretches.map(({ kind, from, width }) => [kind, from, width])).toEqual([['statutory', 0, 50], ['over', 50, 50]]);
  expect(todayAt).toBe(100);
});

it('shows what was left out where it lay, and what was added at the end', () => {
  const { stretches } = barOf(
    {
      ...LIMIT,
      terms: [
        { kind: 'statutory', from: '2018-01-01', to: '2018-03-02', days: 60 },
        { kind: 'exclusion', from: '2018-03-02', to: '2018-03-12', days: 10, interval: { from: '2018-01-11', to: '2018-01-21' } },
        { kind: 'extension', from: '2018-03-12', to: '2018-04-11', days: 30 },
      ],
    },
    '2018-01-01',
  );
  expect(stretches).toEqual([
    { kind: 'statutory', from: 0, width: 60 },
    { kind: 'statutory', from: 60, width: 10 },
    { kind: 'extension', from: 70, width: 30 },
    { kind: 'exclusion', from: 10, width: 10 },
  ]);
});

it('has no mark of today once it has ended', () => {
  expect(barOf({ ...LIMIT, state: 'closed' }, '2018-07-20').todayAt).toBeNull();
});
