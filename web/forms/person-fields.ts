import type { PersonBody } from '#contract/application.ts';
import type { Field } from './form-spec.ts';
import type { Typed } from './read-form.ts';

/** What is asked of a person or entity, wherever one is entered. */
export const PERSON_FIELDS: readonly Field[] = [
  {
    name: 'type', type: 'choice', label: { zh: '类别', en: 'Kind' },
    options: [{ value: 'natural', label: { zh: '自然人', en: 'Natural person' } }, { value: 'entity', label: { zh: '单位', en: 'Entity' } }],
  },
  { name: 'name', type: 'text', max: 100, label: { zh: '姓名或名称', en: 'Name' } },
  {
    name: 'idType', type: 'choice', label: { zh: '证件类型', en: 'Document' }, when: { field: 'type', is: 'natural' },
    options: [{ value: 'citizen', label: { zh: '居民身份证', en: 'Citizen card' } }, { value: 'other', label: { zh: '其他证件', en: 'Other' } }],
  },
  { name: 'idNumber', type: 'citizenNumber', label: { zh: '公民身份号码', en: 'Citizen number' }, rule: 'ID-001', when: { field: 'idType', is: 'citizen' } },
  { name: 'otherNumber', type: 'text', max: 30, label: { zh: '证件号码', en: 'Number' }, optional: true, when: { field: 'idType', is: 'other' } },
  { name: 'creditCode', type: 'creditCode', label: { zh: '统一社会信用代码', en: 'Credit code' }, rule: 'ID-002', optional: true, when: { field: 'type', is: 'entity' } },
  { name: 'phone', type: 'text', max: 30, label: { zh: '联系电话', en: 'Phone' }, optional: true },
  { name: 'address', type: 'text', max: 200, label: { zh: '住址', en: 'Address' }, optional: true },
  { name: 'account', type: 'text', max: 40, label: { zh: '收款账户', en: 'Bank account' }, optional: true },
];

/** The person as the wire takes it: a number of another document stands under the same name as a citizen number. */
export function personBody({ otherNumber, ...answer }: Readonly<Record<string, unknown>>): PersonBody {
  return { ...answer, ...(otherNumber === undefined ? {} : { idNumber: otherNumber }) } as PersonBody;
}

/** The field of a refused part of a person. */
export function personField(name: string, typed: Typed): string {
  return name === 'idNumber' && typed.idType === 'other' ? 'otherNumber' : name;
}
