import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import type { Pool } from 'pg';
import type { RefusalCode } from '#domain/shared/refusal.ts';
import { payeeOf, type Payee } from '#record/payee.ts';
import { Refused } from '#record/refused.ts';
import type { Vault } from '#record/vault.ts';
import type { BankActivities, BankWord, Instruction, Readiness, Reception } from '#workflows/disbursement/ports.ts';
import type { Bank } from './bank.ts';

type Parts = { pool: Pool; vault: Vault; bank: Bank };

/** A denial is believed only when it is repeated: the bank's desk may not have heard yet of what its back room has. */
const DENIALS = 5;

/** The bank's side of a payout. Names and account numbers are read here and go to the bank; nothing of them goes back. */
export function bankActivities({ pool, vault, bank }: Parts): BankActivities {
  return {
    checkReceiver: (input) => checkReceiver(pool, vault, input),
    sendInstruction: (input) => sendInstruction({ pool, vault, bank }, input),
    askInstruction: ({ key }) => askInstruction(bank, key, activityInfo().attempt),
  };
}

const FAULTS: Partial<Record<RefusalCode, Extract<Readiness, { isReady: false }>['reason']>> = { not_found: 'not_a_party', same_person: 'account_by_payer' };

/** Only reads. */
export async function checkReceiver(pool: Pool, vault: Vault, { caseId, payeePersonId, purpose, orderedBy }: Pick<Instruction, 'caseId' | 'payeePersonId' | 'purpose' | 'orderedBy'>): Promise<Readiness> {
  try {
    await payeeOf(pool, vault, { caseId, personId: payeePersonId, purpose, orderedBy });
    return { isReady: true };
  } catch (error) {
    if (error instanceof Refused) return { isReady: false, reason: FAULTS[error.refusal.code] ?? 'account_missing' };
    throw error;
  }
}

/**
 * Harmless the second time: what the bank knows under the key is not sent again, and what is sent again under it is the same instruction.
 * A receiver who has lost the account since it was checked, or whose account the payer has changed since, holds the instruction up: an earlier try may have reached the bank, so it is never given up here.
 */
export async function sendInstruction({ pool, vault, bank }: Parts, { key, caseId, payeePersonId, amount, purpose, orderedBy }: Instruction): Promise<Reception> {
  const known = await bank.ask(key);
  if (known.status === 'failed') return { status: 'rejected', reason: known.reason };
  if (known.status !== 'unknown') return { status: 'accepted' };
  const { account, holder }: Payee = await payeeOf(pool, vault, { caseId, personId: payeePersonId, purpose, orderedBy });
  return bank.send({ key, account, holder, amount, purpose });
}

/** Only asks. Throws, to be tried again later, while the bank has no final word; its word stays the same however often it is asked. */
export async function askInstruction(bank: Bank, key: string, attempt: number): Promise<BankWord> {
  const word = await bank.ask(key);
  if (word.status === 'pending' || (word.status === 'unknown' && attempt < DENIALS)) throw ApplicationFailure.retryable(`${key} is ${word.status} at the bank`, 'AwaitingBank');
  return word;
}
