import { hasHandler, hasMoney, type AwaitingPapers, type EnforcementState, type Filed } from '#domain/enforcement/state.ts';
import type { EnforcementDesk } from './desk.ts';

/** 立案审查: the papers are examined in seven days; a correction may be asked once, and the review then counts anew (FIL-005, FIL-006). */
export async function untilFiled(desk: EnforcementDesk, streamId: string): Promise<void> {
  await desk.record({ type: 'reviewBegun', on: desk.state().receivedOn }, ({ status }) => status === 'received');
  await examined(desk, 'review', streamId);
  if (desk.state().status === 'correctionAsked') {
    await corrected(desk);
    await examined(desk, 'reviewCorrected', streamId);
  }
}

/** The clerk decides; beside him the limit runs, at which the application is filed by law or the filing chief must decide at once (FIL-003). */
async function examined(desk: EnforcementDesk, task: 'review' | 'reviewCorrected', streamId: string): Promise<void> {
  const { reviewFrom } = desk.state();
  const isDecided = ({ status }: EnforcementState) => status !== 'underReview';

  async function atTheLimit(): Promise<void> {
    await desk.until((state) => isDecided(state) || state.isReviewOverdue);
    if (isDecided(desk.state())) return;
    const byLaw = await desk.order(`fileByLimit/${reviewFrom}`, streamId, { type: 'fileByLimit' });
    if (!byLaw.done) await desk.askUnless('fileOverdue', isDecided);
  }

  await Promise.all([desk.askUnless(task, isDecided, { from: reviewFrom }), atTheLimit()]);
  await desk.until(isDecided);
}

/** The applicant has the time that the notice gives him; after it the clerk returns the papers or refuses, unless the papers come after all. */
async function corrected(desk: EnforcementDesk): Promise<void> {
  const { asked } = desk.state() as AwaitingPapers;
  const isSettled = ({ status }: EnforcementState) => status !== 'correctionAsked';
  await desk.limit({ id: 'correction', rule: 'NOD-001', from: asked.on, until: asked.until, rungs: [{ name: 'ended' }], isTarget: true }, isSettled, async () => {
    await desk.askUnless('settleUncorrected', isSettled);
  });
}

/** 补签受理通知书: what was filed by law is signed afterwards. */
export async function signedAfterwards(desk: EnforcementDesk): Promise<void> {
  const { filedBy, filedOn } = desk.state() as Filed;
  if (filedBy === 'limit') await desk.askUnless('signAcceptance', (state) => hasMoney(state) && state.isAcceptanceSigned, { from: filedOn });
}

/** 分案 (ENF-004). */
export async function assigned(desk: EnforcementDesk): Promise<void> {
  const { filedOn } = desk.state() as Filed;
  await desk.askUnless('assign', hasHandler, { from: filedOn });
  await desk.until(hasHandler);
}
