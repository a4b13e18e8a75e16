import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { instructionKey, isAllPaid, isOrdered, isWithBank, paymentOf, type DisbursementState, type Payment } from '#domain/disbursement/state.ts';
import type { Purpose } from '#domain/money/ledger.ts';
import type { Procedure } from './procedure.ts';
import type { BankActivities, BankWord } from './ports.ts';

// No attempt limit: an unknown outcome is asked for until the bank tells it. What only reads our own database is quick and stays in the workflow task.
const { sendInstruction, askInstruction } = proxyActivities<BankActivities>({ startToCloseTimeout: '10 seconds', retry: { initialInterval: '1 second', maximumInterval: '1 hour' } });
const { checkReceiver } = proxyLocalActivities<BankActivities>({ startToCloseTimeout: '20 seconds', localRetryThreshold: '10 seconds', retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' } });

const CORRECTION = { payout: 'correctPayeeAccount', refund: 'correctDebtorAccount' } as const satisfies Record<Purpose, string>;

/** Pays one receiver: an instruction, and, when the bank has failed for good and the account is corrected, a further one under a new key; or none, when the sum is withdrawn. */
export async function payReceiver(procedure: Procedure, purpose: Purpose): Promise<void> {
  const { desk } = procedure;
  const payment = () => paymentOf(desk.state(), purpose);
  for (let sent = payment(); sent?.status === 'sent'; sent = payment()) {
    const { attempt, amount } = sent;
    const outcome = await instruct(procedure, sent);
    if (outcome.status === 'paid') {
      await desk.record({ type: 'paymentMade', purpose, attempt, amount, bankRef: outcome.bankRef, on: outcome.on });
    } else {
      await desk.record({ type: 'paymentFailed', purpose, attempt, amount, reason: outcome.reason });
      await desk.ask(CORRECTION[purpose]);
      await desk.until(() => payment()?.status !== 'failed');
    }
  }
}

/** One instruction to its end. The same key all the way: what the bank denies having is sent again, and is still the same instruction. */
async function instruct({ desk, streamId, caseId }: Procedure, payment: Payment): Promise<Exclude<BankWord, { status: 'unknown' }>> {
  const { purpose, attempt, personId, amount, orderedBy } = payment;
  const name = `${purpose}#${attempt}`;
  const key = instructionKey(streamId, payment);
  const receiver = await desk.act(`check/${name}`, 'checkReceiver', () => checkReceiver({ caseId, payeePersonId: personId, purpose, orderedBy }));
  if (!receiver.isReady) return { status: 'failed', reason: receiver.reason };
  for (let turn = 1; ; turn++) {
    const reception = await desk.act(`send/${name}/${turn}`, 'sendInstruction', () => sendInstruction({ key, caseId, payeePersonId: personId, amount, purpose, orderedBy }));
    if (reception.status === 'rejected') return { status: 'failed', reason: reception.reason };
    const word = await desk.act(`ask/${name}/${turn}`, 'askInstruction', () => askInstruction({ key }));
    if (word.status !== 'unknown') return word;
  }
}

/** MON-016: while the bank keeps silent, finance asks it in person; what became of the money is still only the bank's to say. */
export async function watchBank({ desk }: Procedure): Promise<void> {
  const isOver = (state: DisbursementState) => !isOrdered(state) || isAllPaid(state);
  for (let round = 1; ; round++) {
    await desk.until((state) => isWithBank(state) || isOver(state));
    if (isOver(desk.state())) return;
    const before = chases(desk.state());
    const hasSpoken = (state: DisbursementState) => !isWithBank(state);
    await desk.limit({ id: `bank/${round}`, rule: 'MON-016', from: desk.today(), isTarget: true }, (state) => hasSpoken(state) || chases(state) > before, async (rung) => {
      if (rung === 'breach') await desk.askUnless('chaseBank', hasSpoken, { key: String(round) });
    });
  }
}

function chases(state: DisbursementState): number {
  return 'chases' in state ? state.chases : 0;
}
