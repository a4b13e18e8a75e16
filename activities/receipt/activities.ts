import type { Pool } from 'pg';
import { caseOfAccount, caseOfNumber } from '#record/case-account.ts';
import type { ReceiptActivities } from '#workflows/receipt/ports.ts';

/** To which case money belongs. Only reads. */
export function receiptActivities({ pool }: { pool: Pool }): ReceiptActivities {
  return {
    caseOfAccount: ({ courtCode, account }) => caseOfAccount(pool, courtCode, account),
    caseOfNumber: ({ courtCode, caseNumber }) => caseOfNumber(pool, courtCode, caseNumber),
  };
}
