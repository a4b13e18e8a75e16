import type { FormSpec } from '../../forms/form-spec.ts';
import { PERSON_FIELDS } from '../../forms/person-fields.ts';

/** Enters a further person on the case; what the person becomes there, a command says. */
export const NEW_PARTY: FormSpec = {
  ask: { zh: '登记新的当事人信息', en: 'Enter a further person' },
  submit: { zh: '登记', en: 'Enter' },
  effect: { zh: '登记后：此人可在“更多办理”的追加、变更当事人中选择；是否成为当事人由该项办理决定。', en: 'The person can then be chosen when a party is added or changed under "More"; that act makes the person a party.' },
  fields: [
    {
      name: 'role', type: 'choice', label: { zh: '诉讼地位', en: 'Role' },
      options: [
        { value: 'applicant', label: { zh: '申请人（原告）', en: 'Applicant (plaintiff)' } },
        { value: 'respondent', label: { zh: '被申请人（被告、被执行人）', en: 'Respondent (defendant, debtor)' } },
        { value: 'thirdParty', label: { zh: '第三人', en: 'Third party' } },
        { value: 'agent', label: { zh: '代理人', en: 'Agent' } },
      ],
    },
    ...PERSON_FIELDS,
  ],
};

/** Corrects the account to which a party is paid. */
export const ACCOUNT: FormSpec = {
  ask: { zh: '更正收款账户', en: 'Correct the account to pay to' },
  submit: { zh: '更正', en: 'Correct' },
  effect: { zh: '更正后：以后的支付使用新账户；账号加密保存，更正人和理由记入记录，不显示账号。', en: 'Later payments use the new account. The number is kept encrypted; who changed it and why is on record.' },
  fields: [
    { name: 'account', type: 'text', label: { zh: '收款账号', en: 'Account number' } },
    { name: 'reason', type: 'text', label: { zh: '更正理由及核对方式', en: 'Reason, and how it was checked' } },
  ],
};
