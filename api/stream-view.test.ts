import { expect, it } from 'vitest';
import { KIND_WORDS } from '#domain/kind-words.ts';
import { KINDS } from '#domain/kinds.ts';
import type { StreamRecord } from '#prisma/reads/case-page.ts';
import { streamView } from './stream-view.ts';

it('names who did each step that is done, the last where it was done again, and nobody for what is to come', () => {
  const payout: StreamRecord = { streamId: 'disbursement/1', kind: 'disbursement', version: KINDS.disbursement!.current, revision: 9, status: 'approving', state: { status: 'approving', on: '2018-06-01' }, clock: { paused: null } as never, isEnded: false };
  const line = (type: string, byName: string, streamId = payout.streamId) => ({ streamId, type, byRole: 'enforcementOfficer', byName });
  const { steps } = streamView(payout, { words: KIND_WORDS, book: KINDS }, ['enforcementOfficer'], [line('deferralProposed', '周执'), line('payoutProposed', '王晓峰'), line('calculated', '别人', 'disbursement/2'), line('calculated', '王晓峰')], true);
  expect(steps.map(({ id, state, by }) => `${id} ${state} ${by?.zh ?? '—'}`)).toEqual(['arrived done —', 'calculate done 王晓峰（执行员）', 'propose done 周执（执行员）', 'approve now —', 'pay ahead —', 'receipt ahead —']);
});
