import { expect, it } from 'vitest';
import type { Field } from '../forms/form-spec.ts';
import { typedLines } from './typed-lines.ts';

const label = (zh: string) => ({ zh, en: zh });
const FIELDS: readonly Field[] = [
  { name: 'served', type: 'yesNo', label: label('是否送达') },
  { name: 'why', type: 'text', label: label('原因'), when: { field: 'served', is: false } },
  { name: 'ways', type: 'choices', label: label('方式'), options: [{ value: 'a', label: label('直接') }, { value: 'b', label: label('邮寄') }] },
  { name: 'goods', type: 'rows', label: label('财物'), of: [{ name: 'name', type: 'text', label: label('名称') }, { name: 'value', type: 'amount', label: label('价值') }] },
];

it('reads what was typed in words, leaves out what is empty or hidden, and numbers rows', () => {
  const typed = { served: true, why: '先前所填', ways: ['a', 'b', 'gone'], goods: [{ name: '车', value: '1,000' }, { name: '房', value: ' ' }] };
  const lines = typedLines(FIELDS, typed, (field) => (field.type === 'choices' ? field.options : []));
  expect(lines.map((line) => `${line.label.zh}：${line.text.zh}`)).toEqual(['是否送达：是', '方式：直接；邮寄；gone', '财物 1 · 名称：车', '财物 1 · 价值：1,000', '财物 2 · 名称：房']);
});
