import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { changeAccount } from '#record/party.ts';
import type { Vault } from '#record/vault.ts';

/** Sets the account of a party as an officer does. */
export function setAccount(pool: Pool, vault: Vault, party: { caseId: string; personId: string; account: string }): Promise<void> {
  return changeAccount(pool, { ...party, reason: '本人持卡核对', userId: 'wang', vault }, { userId: 'wang', route: 'test', key: randomUUID(), body: null });
}
