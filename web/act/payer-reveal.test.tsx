import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../testing/network.ts';
import { onStage } from '../testing/stage.tsx';
import { PayerReveal } from './payer-reveal.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows who paid and the note on the transfer for a reason', async () => {
  const asked = serve({ '/bank/notices/B1/payer': () => ({ payer: '王五', note: null }) });
  const { user } = onStage(<PayerReveal streamId="receipt/t-1/B1" />);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '查看' }).disabled).toBe(true);
  await user.type(screen.getByLabelText('查看理由（记入查阅记录）'), '核对认领依据');
  await user.click(screen.getByRole('button', { name: '查看' }));
  expect((await screen.findByRole('status')).textContent).toBe('付款人王五附言银行通知未载明');
  expect(asked[0]?.body).toEqual({ reason: '核对认领依据' });
});
