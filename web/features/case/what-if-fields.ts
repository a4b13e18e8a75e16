import type { CaseDeadline } from '#contract/case.ts';
import type { WhatIfQuery } from '#contract/what-if.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Field } from '../../forms/form-spec.ts';
import { readForm, type FieldFault, type Typed } from '../../forms/read-form.ts';

/** What may be supposed of a deadline. */
export const WHAT_IF_FIELDS: readonly Field[] = [
  { name: 'from', type: 'date', optional: true, label: { zh: '起算日改为', en: 'It began on' }, hint: { zh: '当日不计入', en: 'The day itself is not counted' } },
  { name: 'excludeFrom', type: 'date', optional: true, label: { zh: '扣除期间自', en: 'Not counted from' } },
  { name: 'excludeTo', type: 'date', optional: true, label: { zh: '扣除期间至', en: 'Not counted until' }, hint: { zh: '该日不计入，例如恢复之日', en: 'This day counts again, such as the day of resumption' } },
  { name: 'extendBy', type: 'number', min: 1, max: 999, optional: true, label: { zh: '延长', en: 'Extended by' } },
  {
    name: 'extendUnit', type: 'choice', label: { zh: '延长的单位', en: 'Unit of the extension' },
    options: [{ value: 'cd', label: { zh: '日', en: 'days' } }, { value: 'wd', label: { zh: '个工作日', en: 'working days' } }, { value: 'm', label: { zh: '个月', en: 'months' } }],
  },
];

export type Supposing = { ok: true; query: WhatIfQuery } | { ok: false; faults: Readonly<Record<string, FieldFault>> };

/** What is typed as the question to the server; a period wants both its days. */
export function readSupposition({ streamId, deadlineId }: Pick<CaseDeadline, 'streamId' | 'deadlineId'>, typed: Typed, today: IsoDate): Supposing {
  const read = readForm(WHAT_IF_FIELDS, typed, today);
  if (!read.ok) return read;
  const { from, excludeFrom, excludeTo, extendBy, extendUnit } = read.answer as { from?: IsoDate; excludeFrom?: IsoDate; excludeTo?: IsoDate; extendBy?: number; extendUnit: string };
  if ((excludeFrom === undefined) !== (excludeTo === undefined)) return { ok: false, faults: { [excludeFrom === undefined ? 'excludeFrom' : 'excludeTo']: { code: 'required' } } };
  return { ok: true, query: { stream: streamId, deadline: deadlineId, ...(from && { from }), ...(excludeFrom && excludeTo && { excludeFrom, excludeTo }), ...(extendBy && { extend: `${extendBy}${extendUnit}` }) } };
}
