import { DISBURSEMENT } from '#domain/disbursement/disbursement.ts';
import type { DisbursementEvent } from '#domain/disbursement/events.ts';
import { paidOutOf } from '#domain/disbursement/plan.ts';
import { isAllPaid, isOrdered, paymentsOf, type DisbursementState, type DisbursementStatus } from '#domain/disbursement/state.ts';
import type { DisbursementAnswers } from '#domain/disbursement/tasks.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { RungSpec } from '#domain/shared/record.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';
import { payReceiver, watchBank } from './payment.ts';
import type { Procedure } from './procedure.ts';

const RUNGS: readonly RungSpec[] = [{ name: 'remind/10', beforeDays: 10 }, { name: 'remind/3', beforeDays: 3 }, { name: 'breach' }];

/** Payout of an arrival (案款发放): calculation, proposal, approval, payment, the bank's receipt; or a deferral, or a receiver who cannot be paid, and then the same again. */
export async function disbursement(input: StoryInput): Promise<void> {
  const { streamId } = input;
  const desk = openDesk<DisbursementState, DisbursementEvent, DisbursementAnswers>(input, DISBURSEMENT);
  const procedure: Procedure = { desk, streamId, caseId: streamId.split('/')[1]! };

  await desk.tell(async () => {
    const noticedOn = desk.today();
    await Promise.all([watchLimits(procedure, noticedOn), payOut(procedure, noticedOn)]);
    await desk.record({ type: 'finished' });
  });
}

async function payOut(procedure: Procedure, noticedOn: IsoDate): Promise<void> {
  const { desk } = procedure;
  while (!isAllPaid(desk.state())) {
    while (!isOrdered(desk.state())) await decideOnPayout(procedure, noticedOn);
    await Promise.all([watchBank(procedure), ...paymentsOf(desk.state()).map(({ purpose }) => payReceiver(procedure, purpose))]);
  }
  await desk.record(paidOutOf(desk.state()));
}

/** Once from the officer's calculation to finance, or back to the officer. */
async function decideOnPayout({ desk }: Procedure, noticedOn: IsoDate): Promise<void> {
  const from = desk.state().resumedOn ?? noticedOn;
  const status = () => desk.state().status;

  async function step(task: keyof DisbursementAnswers, before: DisbursementStatus): Promise<void> {
    if (status() !== before) return;
    await desk.ask(task, { from });
    await desk.until((state) => state.status !== before);
  }

  await step('calculate', 'calculating');
  await step('propose', 'proposing');
  const proposed = desk.state();
  if (proposed.status === 'approving' || proposed.status === 'approvingDeferral') await step(proposed.level === 'chief' ? 'approve' : 'approveAbove', proposed.status);
  await desk.until((state) => state.status !== 'deferred');
  await step('pay', 'paying');
}

/** MON-002 from the notice of arrival; after each deferral MON-004 from the day its ground was gone. The target of a poor applicant's payout (MON-011) is watched by the track. */
async function watchLimits({ desk }: Procedure, noticedOn: IsoDate): Promise<void> {
  const isOver = (round: number) => ({ status, resumptions }: DisbursementState) => status === 'paidOut' || resumptions > round;
  await desk.limit({ id: 'payout', rule: 'MON-002', from: noticedOn, rungs: RUNGS }, isOver(0));
  for (let round = 1; desk.state().status !== 'paidOut'; round++) {
    await desk.limit({ id: `payoutAfterDeferral/${round}`, rule: 'MON-004', from: desk.state().resumedOn!, rungs: RUNGS }, isOver(round));
  }
}
