import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { onStage } from '../testing/stage.tsx';
import { LoggedReason } from './logged-reason.tsx';

afterEach(cleanup);

it('lets nobody go on without a reason, and gives it to the button or, by the Enter key, to the first one', async () => {
  const given: string[] = [];
  const giving = (label: string) => ({ label, isPending: false, onGive: (reason: string) => given.push(`${label}：${reason}`) });
  const { user } = onStage(<LoggedReason label="理由" givings={[giving('一'), giving('二')]} error={null} />);
  await user.type(screen.getByLabelText('理由'), ' 核{Enter}');
  expect([given, screen.getAllByRole<HTMLButtonElement>('button').map(({ disabled }) => disabled)]).toEqual([[], [true, true]]);
  await user.type(screen.getByLabelText('理由'), '对{Enter}');
  await user.click(screen.getByRole('button', { name: '二' }));
  expect(given).toEqual(['一：核对', '二：核对']);
});
