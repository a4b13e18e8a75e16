import { z } from 'zod';
import type { ReceiptAnswers, ReceiptCommand } from '#domain/receipt/receipt.ts';
import type { TreasuryCommand } from '#domain/treasury/treasury.ts';
import { prose } from './prose.ts';
import { AmountInput, Day } from './value.ts';
import type { Wire } from './wire.ts';

const basis = prose(500);
const caseNumber = z.string().trim().min(6).max(60);

const notice = {
  bankRef: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  amount: AmountInput,
  on: Day,
  toAccount: z.string().trim().min(1).max(40),
};

/** What may come over HTTP for the court's case money. */
export const TREASURY_WIRE = {
  answers: {},
  commands: { noteArrival: z.strictObject({ type: z.literal('noteArrival'), ...notice }) },
} as const satisfies Wire<Record<never, never>, TreasuryCommand>;

/** What may come over HTTP for a receipt of money. */
export const RECEIPT_WIRE = {
  answers: { claim: z.strictObject({ caseNumber, basis }) },
  commands: { claim: z.strictObject({ type: z.literal('claim'), caseNumber, basis }) },
} as const satisfies Wire<ReceiptAnswers, ReceiptCommand>;
