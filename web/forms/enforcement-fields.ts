import { CAUSES } from '#domain/causes.ts';
import { ASSET_NAMES, CLOSING_NAMES, CONDITION_NAMES, CORRECTABLE_NAMES, DOCUMENT_NAMES, MEASURE_NAMES, METHOD_NAMES, PROPERTY_NAMES, SOURCE_NAMES } from '#domain/enforcement/names.ts';
import { FILING_CONDITIONS, hasHandler, PROPERTY_CLASSES, recordedControls, type Conduct, type Control, type EnforcementState } from '#domain/enforcement/state.ts';
import { SUSPENSION_GROUNDS } from '#domain/enforcement/suspension.ts';
import type { Words } from '#domain/shared/words.ts';
import type { Field, Option } from './form-spec.ts';

/** Every entry of a table of names as an option. */
export function optionsOf(names: Readonly<Record<string, Words>>): readonly Option[] {
  return Object.entries(names).map(([value, { zh, en }]) => ({ value, label: { zh, en } }));
}

export function words(zh: string, en: string): Words {
  return { zh, en };
}

export function factDay(zh: string, en: string): Field {
  return { name: 'on', type: 'date', label: { zh, en } };
}

export function reasonField(zh: string, en: string): Field {
  return { name: 'reason', type: 'longText', label: { zh, en } };
}

/** A cause of the list, by its code. */
export function causeField(name: string, label: Words): Field {
  return { name, type: 'choice', label, options: CAUSES.map(({ code, zh, en }) => ({ value: code, label: { zh, en } })) };
}

/** What is told wherever parties are named in a text. */
export const NAMES_AS_CODES = words('当事人写姓名即可，系统按代号保存；不写证件号码、账号', 'Parties may be named, they are kept as codes; no identity or account numbers');

export const COMMENT: Field = { name: 'comment', type: 'longText', label: words('意见', 'Comment'), optional: true };
export const DOCUMENT_NO: Field = { name: 'documentNo', type: 'text', max: 60, label: words('文书文号', 'Number of the document') };

/** FIL-007 as five questions, shown where the review files or refuses. */
export const CONDITION_FIELDS: readonly Field[] = FILING_CONDITIONS.map((name): Field => ({ name, type: 'yesNo', label: CONDITION_NAMES[name], rule: 'FIL-007', when: { field: 'outcome', is: ['file', 'refuse'] } }));

export const PROPERTY_FIELDS: readonly Field[] = PROPERTY_CLASSES.map((name): Field => ({ name, type: 'longText', label: PROPERTY_NAMES[name], hint: words('未查到的留空；账号只写后四位', 'Leave empty when nothing was found; of an account the last four digits'), optional: true }));
export const NOT_RETURNED: Field = {
  name: 'notReturned', type: 'choices', label: words('尚未反馈的类别', 'No answer yet'), options: optionsOf(PROPERTY_NAMES), optional: true,
  hint: words('没有填写也没有勾选的类别，记为已反馈、未查到财产', 'A class neither filled in nor ticked is recorded as answered, with nothing found'),
};

export const PROPERTY_CLASS: Field = { name: 'propertyClass', type: 'choice', label: words('财产类别', 'Class of property'), options: optionsOf(PROPERTY_NAMES) };
export const SOURCE: Field = { name: 'source', type: 'choice', label: words('来源', 'Source'), options: optionsOf(SOURCE_NAMES) };
export const MEASURE: Field = { name: 'measure', type: 'choice', label: words('措施', 'Measure'), options: optionsOf(MEASURE_NAMES) };
export const ASSET: Field = {
  name: 'asset', type: 'choice', label: words('财产种类', 'Kind of property'), options: optionsOf(ASSET_NAMES),
  hint: words('冻结存款不超过一年，动产不超过二年，不动产和其他财产权不超过三年', 'Deposits one year, movables two, immovables and other rights three years at most'), rule: 'SEZ-001',
};
export const CLOSING: Field = { name: 'closing', type: 'choice', label: words('结案方式', 'Way of closing'), options: optionsOf(CLOSING_NAMES), rule: 'END-003' };
export const CORRECTED_FIELD: Field = { name: 'field', type: 'choice', label: words('更正事项', 'What is wrong'), options: optionsOf(CORRECTABLE_NAMES) };
export const SERVED_DOCUMENT: Field = { name: 'document', type: 'choice', label: words('文书', 'Document'), options: optionsOf(DOCUMENT_NAMES) };
export const SERVICE_METHOD: Field = { name: 'method', type: 'choice', label: words('送达方式', 'Way of service'), options: optionsOf(METHOD_NAMES) };
export const GROUND: Field = { name: 'ground', type: 'choice', label: words('法定事由', 'Legal ground'), options: optionsOf(SUSPENSION_GROUNDS) };
/** Grounds that end with a term of their own. */
export const DEFERRALS: readonly string[] = Object.entries(SUSPENSION_GROUNDS).flatMap(([ground, { isDeferral }]) => (isDeferral ? [ground] : []));
export const SUSPENSIONS: readonly string[] = Object.keys(SUSPENSION_GROUNDS).filter((ground) => !DEFERRALS.includes(ground));

/** The controls that stand, as the case holds them. */
export const CONTROL: Field = { name: 'controlId', type: 'item', label: words('控制措施', 'Control'), items: (state) => controlsOf(state as EnforcementState, ({ controls }) => controls) };

/** With those that have lapsed on record: what was done in time may be entered late. */
export const RECORDED_CONTROL: Field = { ...CONTROL, items: (state) => controlsOf(state as EnforcementState, recordedControls) };

function controlsOf(state: EnforcementState, read: (conduct: Pick<Conduct, 'controls' | 'lapsed'>) => readonly Control[]): Option[] {
  if (!hasHandler(state)) return [];
  return read(state).map((control) => {
    const { id, measure, what, from, until } = control;
    const over = state.controls.includes(control) ? words('', '') : words('，已届满', ', lapsed');
    return { value: id, label: words(`${MEASURE_NAMES[measure].zh}${what}（自${from}至${until}${over.zh}）`, `${MEASURE_NAMES[measure].en}: ${what} (${from} to ${until}${over.en})`) };
  });
}
