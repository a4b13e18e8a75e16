import { proxyLocalActivities } from '@temporalio/workflow';
import { RECEIPT, type ReceiptAnswers, type ReceiptEvent, type ReceiptState, type WhyUnmatched } from '#domain/receipt/receipt.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';
import type { ReceiptActivities } from './ports.ts';

const { caseOfAccount, caseOfNumber } = proxyLocalActivities<ReceiptActivities>({ startToCloseTimeout: '20 seconds', localRetryThreshold: '10 seconds', retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' } });

/** A receipt of money (到账): matched by the account it was sent to, else claimed by hand, and booked to its case. */
export async function receipt(input: StoryInput): Promise<void> {
  const desk = openDesk<ReceiptState, ReceiptEvent, ReceiptAnswers>(input, RECEIPT);

  await desk.tell(async () => {
    const { bankRef, amount, on, courtCode, toAccount } = desk.state();
    let found = await desk.act('match', 'caseOfAccount', () => caseOfAccount({ courtCode, account: toAccount }));
    let reason: WhyUnmatched = 'no_such_account';

    for (let round = 1; ; round++) {
      if (found.caseStream !== null) {
        const outcome = await desk.order(`book#${round}`, found.caseStream, { type: 'bookReceipt', receiptNo: bankRef, amount, on } as { type: string });
        if (outcome.done) break;
        reason = outcome.code as WhyUnmatched;
      }
      await desk.record({ type: 'unmatched', reason });
      await desk.askUnless('claim', ({ status }) => status !== 'unmatched', { from: on });
      await desk.until(({ status }) => status === 'claimed');
      const { caseNumber } = desk.state() as Extract<ReceiptState, { status: 'claimed' }>;
      found = await desk.act(`find#${round}`, 'caseOfNumber', () => caseOfNumber({ courtCode, caseNumber }));
      reason = 'no_such_case';
    }
    await desk.record({ type: 'booked', caseStream: found.caseStream, amount });
  });
}
