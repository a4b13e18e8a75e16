import type { Purpose } from '#domain/money/ledger.ts';
import type { IsoDate } from '#domain/shared/dates.ts';

export type BankOrder = { key: string; account: string; holder: string; amount: string; purpose: Purpose };

/**
 * A bank as every bank must behave for us: one key is one instruction. Whatever is sent under it, and however often, it is executed at most once, and the
 * final word on it (`rejected`, `paid`, `failed`) stays. Any call may reject with `BankSilent`: then nobody knows whether it was heard.
 */
export type Bank = {
  send(order: BankOrder): Promise<{ status: 'accepted' } | { status: 'rejected'; reason: string }>;
  ask(key: string): Promise<{ status: 'paid'; bankRef: string; on: IsoDate } | { status: 'failed'; reason: string } | { status: 'pending' } | { status: 'unknown' }>;
};

/** No reply came in time. */
export class BankSilent extends Error {
  constructor() {
    super('the bank does not answer');
    this.name = 'BankSilent';
  }
}

/** A court without a connection to its bank. */
export const NO_BANK: Bank = {
  send: () => Promise.reject(new BankSilent()),
  ask: () => Promise.reject(new BankSilent()),
};
