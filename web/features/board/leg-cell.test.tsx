import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { NOW, onStage } from '../../testing/stage.tsx';
import { legBarOf, type BoardLeg } from './leg-bar.ts';
import { LegCell } from './leg-cell.tsx';

afterEach(cleanup);

const RUNNING: BoardLeg = {
  leg: 'enforcement', state: 'running', startedOn: '2018-06-16', target: '2018-07-06', cap: '2018-09-14', doneOn: null, days: 30, daysLeft: -10, isTargetMissed: true, isCapBreached: false,
};

it('never calls a missed target a breach of law', () => {
  const { container } = onStage(<LegCell leg={RUNNING} isPaused={false} today={NOW.today} />);
  expect(screen.getByText('超快办时限 10 天')).toBeTruthy();
  expect(container.textContent).not.toContain('超法定期限');
});

it('says that a suspended track stands still, and counts no days to its target', () => {
  const { container } = onStage(<LegCell leg={{ ...RUNNING, target: '2018-07-18', daysLeft: 2, isTargetMissed: false }} isPaused today={NOW.today} />);
  expect(screen.getByText('已中止，时限停止计算')).toBeTruthy();
  expect(container.textContent).not.toContain('目标还剩');
});

it('says a breach of law', () => {
  onStage(<LegCell leg={{ ...RUNNING, isCapBreached: true }} isPaused={false} today={NOW.today} />);
  expect(screen.getByText('超法定期限')).toBeTruthy();
});

it('says that a leg does not apply', () => {
  onStage(<LegCell leg={{ ...RUNNING, state: 'notApplicable', startedOn: null, target: null, cap: null, isTargetMissed: false }} isPaused={false} today={NOW.today} />);
  expect(screen.getByText('不适用')).toBeTruthy();
});

it('draws use, target and limit of law on one measure', () => {
  expect(legBarOf(RUNNING, NOW.today)).toEqual({ used: (100 * 30) / 90, targetAt: (100 * 20) / 90, capAt: 100 });
});
