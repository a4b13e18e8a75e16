import { EXCLUSIONS } from '#domain/civil/decide-clock.ts';
import { CORRECTABLE_NAMES, METHODS, PROCEDURES, RESULTS } from '#domain/civil/sentences.ts';
import { factDay, NAMES_AS_CODES, optionsOf, reasonField, words } from './enforcement-fields.ts';
import type { Field, Option } from './form-spec.ts';

export const METHOD: Field = { name: 'method', type: 'choice', label: words('送达方式', 'Way of service'), options: optionsOf(METHODS), hint: words('公告送达的，送达日期填视为送达之日', 'By public notice: the day on which it counts as served'), rule: 'DAY-008' };
const { publicNotice: _published, ...BY_HAND } = METHODS;
export const HAND_METHOD: Field = { name: 'method', type: 'choice', label: words('送达方式', 'Way of service'), options: optionsOf(BY_HAND) };
export const RESULT: Field = { name: 'result', type: 'choice', label: words('判决结果', 'Result'), options: optionsOf(RESULTS) };
export const CORRECTED: Field = { name: 'field', type: 'choice', label: words('更正事项', 'What is wrong'), options: optionsOf(CORRECTABLE_NAMES) };
export const EXCLUSION: Field = { name: 'reason', type: 'choice', label: words('不计入审限的期间', 'What is not counted'), options: optionsOf(EXCLUSIONS), rule: 'TRI-012' };
const PROCEDURE: Field = { name: 'procedure', type: 'choice', label: words('适用程序', 'Procedure'), options: optionsOf(PROCEDURES) };
export const HEAVIER: Field = { name: 'to', type: 'choice', label: words('转为', 'Convert to'), options: optionsOf({ simplified: PROCEDURES.simplified, ordinary: PROCEDURES.ordinary }), rule: 'TRI-002' };

export const MAIN_TEXT: Field = { name: 'mainText', type: 'longText', max: 2000, label: words('判项、协议主文', 'Operative part'), hint: words(`照文书原文填写。${NAMES_AS_CODES.zh}`, `As the document has it. ${NAMES_AS_CODES.en}`) };
export const PERFORM_DAYS: Field = { name: 'performDays', type: 'number', min: 0, max: 3650, label: words('生效后几日内履行', 'Days to perform after it takes effect'), hint: words('没有履行期限的填0', '0 where there is none') };
export const PERFORM_BY: Field = { name: 'performBy', type: 'date', label: words('履行期限届满日', 'To be performed by') };

/** The claim in its three parts. */
export const AMOUNTS: readonly Field[] = [
  { name: 'principal', type: 'amount', label: words('本金', 'Principal') },
  { name: 'interest', type: 'amount', label: words('利息', 'Interest'), hint: words('没有的填0', '0 where there is none') },
  { name: 'costs', type: 'amount', label: words('费用', 'Costs'), hint: words('由被告负担的诉讼费用等，没有的填0', 'Court costs borne by the debtor; 0 where there are none') },
];

/** Shown beside one or several values of another field. */
export function beside(fields: readonly Field[], field: string, is: string | readonly string[]): readonly Field[] {
  return fields.map((one): Field => ({ ...one, when: { field, is } }));
}

const WAIVED: readonly Option[] = [
  { value: 'subsistence', label: words('低保、特困供养、建档立卡贫困户', 'Subsistence allowance, support for the destitute, registered as poor') },
  { value: 'support', label: words('追索赡养费、扶养费、抚育费、抚恤金', 'Claim for support or pension') },
  { value: 'disabled', label: words('残疾人无固定生活来源', 'Disabled without fixed income') },
  { value: 'bravery', label: words('见义勇为', 'Harmed in a brave act') },
  { value: 'other', label: words('其他应当免交的情形', 'Another ground') },
];
const REDUCED: readonly Option[] = [
  { value: 'disaster', label: words('因自然灾害生活困难', 'Hardship after a disaster') },
  { value: 'preferentialTreatment', label: words('优抚、安置对象', 'Entitled to preferential treatment') },
  { value: 'welfareInstitution', label: words('社会福利机构、救助管理站', 'Welfare institution') },
  { value: 'other', label: words('其他应当减交的情形', 'Another ground') },
];
const DEFERRED: readonly Option[] = [
  { value: 'wages', label: words('追索劳动报酬', 'Claim for wages') },
  { value: 'legalAid', label: words('正在接受法律援助', 'Receiving legal aid') },
  { value: 'socialInsurance', label: words('追索社会保险金、经济补偿金', 'Claim for social insurance or compensation') },
  { value: 'injury', label: words('人身伤害事故的受害人请求赔偿', 'Victim of an injury') },
  { value: 'other', label: words('其他应当缓交的情形', 'Another ground') },
];

/** The ground of the relief under the name the kind gives it, and the share of a reduction, beside the chosen relief. */
export function reliefFields(relief: string, ground: string, percent: string): readonly Field[] {
  const label = words('救助理由', 'Ground');
  return [
    { name: ground, type: 'choice', label, options: WAIVED, rule: 'FIL-014', when: { field: relief, is: 'waived' } },
    { name: ground, type: 'choice', label, options: REDUCED, rule: 'FIL-015', when: { field: relief, is: 'reduced' } },
    { name: ground, type: 'choice', label, options: DEFERRED, rule: 'FIL-016', when: { field: relief, is: 'deferred' } },
    { name: percent, type: 'number', min: 30, max: 99, label: words('减交比例（%）', 'Reduction (%)'), hint: words('不低于百分之三十', 'At least thirty per cent'), rule: 'FIL-015', when: { field: relief, is: 'reduced' } },
  ];
}

/** What the review files with: procedure, and relief of the fee. */
export const FILING: readonly Field[] = [
  { ...PROCEDURE, when: { field: 'outcome', is: 'file' } },
  { name: 'byAgreement', type: 'yesNo', label: words('双方约定适用小额诉讼程序', 'The parties agree on small claims'), rule: 'TRI-004', optional: true, when: { field: 'procedure', is: 'smallClaims' } },
  {
    name: 'feeRelief', type: 'choice', label: words('案件受理费', 'Acceptance fee'), when: { field: 'outcome', is: 'file' }, rule: 'FIL-012',
    options: [
      { value: 'none', label: words('通知原告七日内预交', 'To be paid in seven days') }, { value: 'waived', label: words('免交', 'Waived') }, { value: 'reduced', label: words('减交', 'Reduced') }, { value: 'deferred', label: words('缓交', 'Deferred') },
    ],
  },
  ...reliefFields('feeRelief', 'feeGround', 'feePercent'),
];

export const WHY_NOT: Field = { ...reasonField('不予受理的理由', 'Reasons for not taking the case'), when: { field: 'outcome', is: 'refuse' } };
export const WHY_RETURNED: Field = { ...reasonField('退回的理由', 'Reasons for returning the papers'), when: { field: 'outcome', is: 'returnPapers' } };
export const DECIDED: Field = factDay('决定日期', 'Day of the decision');

export const SERVED_ON: Field = { name: 'partyId', type: 'party', label: words('受送达人', 'Served on') };
