import { hasMoney, type EnforcementState } from '#domain/enforcement/state.ts';
import { isSameRest, restChanges } from '#domain/enforcement/sums.ts';
import { SUSPENSION_GROUNDS } from '#domain/enforcement/suspension.ts';
import { caseInHand, each, ofHand, whenever, type EnforcementDesk } from './desk.ts';

/** 更正: before filing the filing chief approves, after it the enforcement chief. */
export async function correctionProposed(desk: EnforcementDesk): Promise<void> {
  const isProposed = ({ correction }: EnforcementState) => correction !== null;
  const isSettled = (state: EnforcementState) => !isProposed(state);
  await whenever(desk, isProposed, () => desk.askUnless(ofHand(desk.state(), () => true) ? 'approveCorrection' : 'approveIntakeCorrection', isSettled));
}

/** 延长期限: a vice-president approves, or the president by a command of his own (ENF-003). */
export async function extensionProposed(desk: EnforcementDesk): Promise<void> {
  const isProposed = (state: EnforcementState) => ofHand(state, ({ extension }) => extension !== null) === true;
  await whenever(desk, isProposed, () => desk.askUnless('approveExtension', (state) => !isProposed(state)));
}

/** 结案: the enforcement chief approves what the handler proposes (END-003). */
export async function closingProposed(desk: EnforcementDesk): Promise<void> {
  const isProposed = (state: EnforcementState) => ofHand(state, ({ closing }) => closing !== null) === true;
  await whenever(desk, isProposed, () => desk.askUnless('approveClosing', (state) => !isProposed(state)));
}

/** A payout that is done changes what the other payouts are to serve: each is told. What a person changes is told with his act. */
export async function restsTold(desk: EnforcementDesk): Promise<void> {
  const changes = (state: EnforcementState) => (hasMoney(state) ? restChanges(state) : []);
  for (;;) {
    await desk.until((state) => changes(state).length > 0);
    const told = changes(desk.state())[0]!;
    await desk.record(told, (state) => changes(state).some(({ arrivalId, claimRest }) => arrivalId === told.arrivalId && isSameRest(claimRest, told.claimRest)));
  }
}

/** 中止、暂缓执行: a deferral ends with its term (DEF-001, DEF-002); the cause of a suspension is looked at again on the day that was set for it. */
export async function suspended(desk: EnforcementDesk, streamId: string): Promise<void> {
  await each(desk, (state) => ofHand(state, ({ suspensions }) => suspensions) ?? 0, async (n) => {
    const { suspension } = caseInHand(desk);
    if (!suspension?.until) return;
    const isOver = (state: EnforcementState) => ofHand(state, (inHand) => inHand.suspension?.count) !== n;
    const { isDeferral, rule } = SUSPENSION_GROUNDS[suspension.ground];
    if (isDeferral) {
      await desk.limit({ id: `deferral/${n}`, rule, from: suspension.on, until: suspension.until, rungs: [{ name: 'remind/7', beforeDays: 7 }, { name: 'ended' }] }, isOver, async (rung) => {
        if (rung === 'ended') await desk.order(`resume/${n}`, streamId, { type: 'resumeByExpiry' });
      });
      return;
    }
    while (!isOver(desk.state())) {
      const until = caseInHand(desk).suspension!.until!;
      const isMoved = (state: EnforcementState) => isOver(state) || ofHand(state, (inHand) => inHand.suspension?.until) !== until;
      await desk.askUnless('reviewSuspension', isMoved, { key: String(n), until });
      await desk.until(isMoved);
    }
  });
}
