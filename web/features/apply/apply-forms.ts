import { CAUSES } from '#domain/causes.ts';
import { NAMES_AS_CODES } from '../../forms/enforcement-fields.ts';
import type { Field, FormSpec } from '../../forms/form-spec.ts';
import { PERSON_FIELDS } from '../../forms/person-fields.ts';

const RECEIVED: readonly Field[] = [{ name: 'receivedOn', type: 'date', label: { zh: '收到材料日期', en: 'Papers received on' }, hint: { zh: '审查期限自次日起算，可填 7.16 或者 -1（昨天）。', en: 'The review counts from the next day. 7.16 or -1 (yesterday) will do.' } }];

const CAUSE: Field = { name: 'cause', type: 'choice', label: { zh: '案由', en: 'Cause of action' }, options: CAUSES.map(({ zh, en }) => ({ value: zh, label: { zh, en } })) };

const POVERTY: Field = {
  name: 'povertyClaimed', type: 'yesNo', label: { zh: '申请人自述为建档立卡贫困户', en: 'The applicant says he is on the poverty roster' },
  hint: { zh: '选“是”即进入绿色通道，由扶贫办联络员核实；法院不认定贫困。', en: 'Yes puts the case on the fast track; the liaison confirms it. The court does not decide who is poor.' },
};

function sides(applicant: string, respondent: string, applicantEn: string, respondentEn: string): readonly Field[] {
  return [
    { name: 'applicants', type: 'rows', label: { zh: applicant, en: applicantEn }, of: PERSON_FIELDS },
    { name: 'respondents', type: 'rows', label: { zh: respondent, en: respondentEn }, of: PERSON_FIELDS },
  ];
}

/** The counter's form for each kind of application. */
export const APPLICATIONS = {
  civil: {
    ask: { zh: '收取起诉材料', en: 'Receive a complaint' },
    submit: { zh: '收取材料并登记', en: 'Receive and register' },
    effect: { zh: '登记后：生成收件号，出具收取材料凭证；由立案人员在七日内审查决定是否立案，勾选建档立卡的当日审查。', en: 'A receipt number is given and the receipt can be printed; a filing clerk reviews it within seven days, the same day for poor applicants.' },
    rule: 'FIL-001',
    fields: [
      ...RECEIVED,
      ...sides('原告', '被告', 'Plaintiffs', 'Defendants'),
      CAUSE,
      { name: 'claimAmount', type: 'amount', label: { zh: '诉讼请求金额', en: 'Amount claimed' } },
      { name: 'request', type: 'longText', max: 2000, label: { zh: '诉讼请求', en: 'What is asked for' }, hint: NAMES_AS_CODES },
      POVERTY,
    ],
  },
  enforcement: {
    ask: { zh: '收取执行申请材料', en: 'Receive an application to enforce' },
    submit: { zh: '收取材料并登记', en: 'Receive and register' },
    effect: { zh: '登记后：生成收件号，出具收取材料凭证；由立案人员在七日内按五项条件审查决定是否立案执行，勾选建档立卡的当日审查。', en: 'A receipt number is given and the receipt can be printed; a filing clerk checks the five conditions within seven days, the same day for poor applicants.' },
    rule: 'FIL-006',
    fields: [
      ...RECEIVED,
      ...sides('申请执行人', '被执行人', 'Applicants', 'Debtors'),
      CAUSE,
      { name: 'documentNo', type: 'text', max: 60, label: { zh: '执行依据文书文号', en: 'Number of the title' }, hint: { zh: '形如（2018）陕0902民初88号', en: 'such as （2018）陕0902民初88号' } },
      { name: 'mainText', type: 'longText', max: 2000, label: { zh: '执行依据主文', en: 'Operative part of the title' }, hint: NAMES_AS_CODES },
      { name: 'effectiveOn', type: 'date', label: { zh: '生效日期', en: 'In force since' } },
      { name: 'performBy', type: 'date', label: { zh: '履行期限届满日', en: 'Last day to perform' }, rule: 'FIL-008' },
      { name: 'principal', type: 'amount', label: { zh: '申请执行本金', en: 'Principal' } },
      { name: 'interest', type: 'amount', label: { zh: '利息', en: 'Interest' }, optional: true },
      { name: 'costs', type: 'amount', label: { zh: '费用', en: 'Costs' }, optional: true },
      { name: 'isOral', type: 'yesNo', label: { zh: '口头申请（已记入笔录）', en: 'Made orally, taken down in writing' }, rule: 'FIL-022' },
      POVERTY,
    ],
  },
} as const satisfies Record<'civil' | 'enforcement', FormSpec>;

export type ApplicationKind = keyof typeof APPLICATIONS;
