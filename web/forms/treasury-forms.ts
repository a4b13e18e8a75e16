import type { ReceiptAnswers, ReceiptCommand } from '#domain/receipt/receipt.ts';
import type { TreasuryCommand } from '#domain/treasury/treasury.ts';
import { words } from './enforcement-fields.ts';
import type { FormSpec, KindForms } from './form-spec.ts';

const CLAIM: FormSpec = {
  ask: words('这笔待认领案款属于哪一件案件？', 'To which case does this money belong?'), submit: words('认领', 'Claim'), rule: 'MON-008',
  effect: words('办理后：款项转入该案案款账户，由承办人核算发放；案件不能收款的，仍列为待认领。', 'After this the money is on the account of that case and its handler works out the payout; where the case cannot take it, it stays unclaimed.'),
  fields: [
    { name: 'caseNumber', type: 'caseNumber', label: words('案号', 'Case number'), hint: words('本院执行案件的案号', 'An enforcement case of this court') },
    { name: 'basis', type: 'longText', label: words('认领依据', 'Basis'), hint: words('如汇款附言、付款人说明；不写证件号码，账号只写后四位', 'Such as the note on the transfer, or what the payer says; no identity numbers, of an account the last four digits') },
  ],
};

/** The forms of a receipt of money: it is claimed by task or by command. */
export const RECEIPT_FORMS = { tasks: { claim: CLAIM }, commands: { claim: CLAIM } } as const satisfies KindForms<keyof ReceiptAnswers, ReceiptCommand['type']>;

/** The bank's notice as finance enters it. */
export const TREASURY_FORMS = {
  tasks: {},
  commands: {
    noteArrival: {
      ask: words('按银行到账通知逐笔登记', "Enter the bank's notice, one arrival at a time"), submit: words('登记到账', 'Enter the arrival'), rule: 'MON-008',
      effect: words('登记后：按收款账号自动匹配案件，由承办人核算发放；匹配不到的列为待认领案款，由执行员认领。', 'The account tells the case, whose handler works out the payout; what fits no case waits to be claimed by an enforcement officer.'),
      fields: [
        { name: 'bankRef', type: 'text', pattern: /^[A-Za-z0-9-]{1,40}$/, label: words('银行流水号', "Bank's reference"), hint: words('字母、数字和连字符，不超过40位；同一流水号不会重复入账。', 'Letters, digits and hyphens, 40 at most; one reference is booked once.') },
        { name: 'amount', type: 'amount', label: words('到账金额', 'Amount') },
        { name: 'on', type: 'date', label: words('到账日期', 'Arrived on') },
        { name: 'toAccount', type: 'text', max: 40, label: words('收款账号', 'To account'), hint: words('一案一账号，见案件页“案款”。', 'Each case has its own, shown on the case page under "Money".') },
      ],
    },
  },
} as const satisfies KindForms<never, TreasuryCommand['type']>;
