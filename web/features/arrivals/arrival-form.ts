import type { FormSpec } from '../../forms/form-spec.ts';

/** The bank's notice of money that came, as finance enters it. */
export const ARRIVAL_FORM = {
  ask: { zh: '按银行到账通知逐笔登记', en: "Enter the bank's notice, one arrival at a time" },
  submit: { zh: '登记到账', en: 'Enter the arrival' },
  effect: {
    zh: '登记后：按收款账号自动匹配案件，由承办人核算发放；匹配不到的列为待认领案款，由执行员认领。',
    en: 'The account tells the case, whose handler calculates the payout; what fits no case waits to be claimed by an enforcement officer.',
  },
  rule: 'MON-008',
  fields: [
    { name: 'bankRef', type: 'text', pattern: /^[A-Za-z0-9-]{1,40}$/, label: { zh: '银行流水号', en: "Bank's reference" }, hint: { zh: '字母、数字和连字符，不超过40位；同一流水号不会重复入账。', en: 'Letters, digits and hyphens, 40 at most; one reference is booked once.' } },
    { name: 'amount', type: 'amount', label: { zh: '到账金额', en: 'Amount' } },
    { name: 'on', type: 'date', label: { zh: '到账日期', en: 'Arrived on' } },
    { name: 'toAccount', type: 'text', max: 40, label: { zh: '收款账号', en: 'To account' }, hint: { zh: '一案一账号，见案件页“案款”。', en: 'Each case has its own, shown on the case page under "Money".' } },
    { name: 'payer', type: 'text', max: 100, label: { zh: '付款人', en: 'Payer' }, optional: true },
    { name: 'note', type: 'text', max: 200, label: { zh: '附言', en: 'Note on the transfer' }, optional: true },
  ],
} as const satisfies FormSpec;
