import type { Purpose } from '#domain/money/ledger.ts';
import type { IsoDate } from '#domain/shared/dates.ts';

export type Instruction = { key: string; caseId: string; payeePersonId: string; amount: string; purpose: Purpose; orderedBy: string };
export type Readiness = { isReady: true } | { isReady: false; reason: 'account_missing' | 'not_a_party' | 'account_by_payer' };
export type Reception = { status: 'accepted' } | { status: 'rejected'; reason: string };
export type BankWord = { status: 'paid'; bankRef: string; on: IsoDate } | { status: 'failed'; reason: string } | { status: 'unknown' };

/**
 * The bank as a payout sees it. No account number passes here: the activities find it by the person's id.
 * One key is one instruction: however often it is sent, the bank executes it at most once and its last word for the key stays.
 */
export type BankActivities = {
  /** Whether the person is a party of the case who may receive this payment, with an account that was not last changed by the one who ordered it. Asked before anything is sent under a key. */
  checkReceiver(input: Pick<Instruction, 'caseId' | 'payeePersonId' | 'purpose' | 'orderedBy'>): Promise<Readiness>;
  /** Brings the instruction to the bank, unless the bank knows the key already. Tried until the bank answers; a silent bank is asked before anything is sent again. */
  sendInstruction(input: Instruction): Promise<Reception>;
  /** Waits for what became of an accepted instruction, for days if need be. `unknown`: the bank denies having it, and it may be sent again under the same key. */
  askInstruction(input: { key: string }): Promise<BankWord>;
};
