import type { Account } from '#domain/money/ledger.ts';
import type { Words } from '#domain/shared/words.ts';
import { plain } from './case-row.ts';

const NAMES = {
  bank: { zh: '银行存款', en: 'Bank' },
  unmatched: { zh: '待认领款', en: 'Unmatched receipts' },
  caseAccount: { zh: '案款', en: 'Case account' },
  payable: { zh: '应付申请执行人', en: 'Payable to the applicant' },
  enforcementFee: { zh: '应缴执行费', en: 'Enforcement fee due' },
  refund: { zh: '应退被执行人', en: 'To be refunded' },
  inTransit: { zh: '银行支付中', en: 'With the bank' },
  paid: { zh: '已发放', en: 'Paid out' },
  feeTransferred: { zh: '已划转执行费', en: 'Fee transferred' },
  refunded: { zh: '已退款', en: 'Refunded' },
} as const satisfies Record<Account, Words>;

/** What an account of the ledger is called. */
export function accountName(account: string): Words {
  return account in NAMES ? NAMES[account as Account] : plain(account);
}
