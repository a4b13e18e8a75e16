import type { Pool } from 'pg';
import type { Door } from '#record/door.ts';
import { noteStuck, putOnList } from '#record/stuck.ts';
import type { Vault } from '#record/vault.ts';
import type { BankActivities } from '#workflows/disbursement/ports.ts';
import type { RecordActivities } from '#workflows/kit/ports.ts';
import type { ReceiptActivities } from '#workflows/receipt/ports.ts';
import { bankActivities } from './bank/activities.ts';
import { NO_BANK, type Bank } from './bank/bank.ts';
import { receiptActivities } from './receipt/activities.ts';

export { openBankSimulator } from './bank/simulator.ts';

/** Without a `bank` every instruction waits: nothing is said to be paid that no bank has paid. */
export type ActivityParts = { door: Door; pool: Pool; vault: Vault; bank?: Bank };

/** What the worker registers. A list, nothing else. */
export function createActivities({ door, pool, vault, bank = NO_BANK }: ActivityParts): RecordActivities & BankActivities & ReceiptActivities {
  return {
    exchange: (input) => noteStuck(pool, input.streamId, () => door.exchange(input)),
    order: (input) => noteStuck(pool, input.from, () => door.order(input)),
    reportStuck: ({ streamId, message }) => putOnList(pool, streamId, message),
    ...bankActivities({ pool, vault, bank }),
    ...receiptActivities({ pool }),
  };
}
