import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { onStage } from '../../testing/stage.tsx';
import { PeriodForm } from './period-form.tsx';

afterEach(cleanup);

it('counts over no other period than the one that was written: a day that cannot be read is marked', async () => {
  const asked: Record<string, string>[] = [];
  const { user } = onStage(<PeriodForm from="" to="" onChange={(period) => asked.push(period)} />);
  await user.type(screen.getByLabelText('自'), '2018-13-01');
  await user.click(screen.getByRole('button', { name: '统计' }));
  expect([asked, screen.getByRole('alert').textContent]).toEqual([[], '不是日期，请按 2018-07-16 填写']);
  await user.clear(screen.getByLabelText('自'));
  await user.type(screen.getByLabelText('自'), '2018.1.1');
  await user.click(screen.getByRole('button', { name: '统计' }));
  expect(asked).toEqual([{ from: '2018-01-01' }]);
});
