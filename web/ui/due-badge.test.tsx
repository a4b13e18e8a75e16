import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { endOfDayMs } from '#domain/shared/dates.ts';
import { NOW, onStage } from '../testing/stage.tsx';
import { DueBadge } from './due-badge.tsx';
import type { Due } from './due-standing.ts';

afterEach(cleanup);

function due(day: string, change: Partial<Due> = {}): Due {
  return { due: day, endsMs: endOfDayMs(day), isPaused: false, ...change };
}

it('says of a day that a calendar to come may move that it is provisional, and not of one that is done', () => {
  onStage(<DueBadge due={due('2018-08-15', { isProvisional: true })} now={NOW} />);
  expect(screen.getByText('（暂定）')).toBeTruthy();
  cleanup();
  onStage(<DueBadge due={due('2018-08-15', { isProvisional: true, isDone: true })} now={NOW} />);
  expect(screen.queryByText('（暂定）')).toBeNull();
});

it.each<[string, Due]>([
  ['超期 3 天', due('2018-07-13')],
  ['逾期 3 天', due('2018-07-13', { bears: 'party' })],
  ['超目标 3 天', due('2018-07-13', { bears: 'target' })],
  ['今日到期', due('2018-07-16')],
  ['还剩 2 天', due('2018-07-18')],
  ['还剩 30 天', due('2018-08-15')],
  ['已中止', due('2018-07-13', { isPaused: true })],
  ['已办结', due('2018-07-13', { isDone: true })],
])('%s is said in words', (words, shown) => {
  onStage(<DueBadge due={shown} now={NOW} />);
  expect(screen.getByText(words)).toBeTruthy();
});
