import type { FormSpec } from '../../forms/form-spec.ts';
import { PERSON_FIELDS } from '../../forms/person-fields.ts';

/** Enters who acts for a party. A further party comes with the act that adds it. */
export const NEW_AGENT: FormSpec = {
  ask: { zh: '登记代理人', en: 'Enter an agent of a party' },
  submit: { zh: '登记', en: 'Enter' },
  effect: { zh: '登记后：代理人列入本案人员。追加、变更当事人请用“更多办理”。', en: 'The agent is then on the case. A party is added or changed under "More".' },
  fields: PERSON_FIELDS,
};

/** Corrects the account to which a party is paid. */
export const ACCOUNT: FormSpec = {
  ask: { zh: '更正收款账户', en: 'Correct the account to pay to' },
  submit: { zh: '更正', en: 'Correct' },
  effect: { zh: '更正后：以后的支付使用新账户；账号加密保存，更正人和理由记入记录，不显示账号。', en: 'Later payments use the new account. The number is kept encrypted; who changed it and why is on record.' },
  fields: [
    { name: 'account', type: 'text', min: 5, max: 40, label: { zh: '收款账号', en: 'Account number' } },
    { name: 'reason', type: 'text', min: 2, max: 200, label: { zh: '更正理由及核对方式', en: 'Reason, and how it was checked' } },
  ],
};
