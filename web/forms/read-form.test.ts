import { describe, expect, it } from 'vitest';
import type { Field } from './form-spec.ts';
import { isVisible, readForm, type Typed } from './read-form.ts';

const label = { zh: '项', en: 'Field' };
const TODAY = '2018-07-16';

function read(field: Field, typed: unknown) {
  return readForm([field], { [field.name]: typed } as Typed, TODAY);
}

describe('what is typed', () => {
  it.each<[Field, unknown, unknown]>([
    [{ name: 'a', type: 'text', label }, ' 张三 ', '张三'],
    [{ name: 'a', type: 'date', label }, '2018年7月3日', '2018-07-03'],
    [{ name: 'a', type: 'date', label }, '+7', '2018-07-23'],
    [{ name: 'a', type: 'amount', label }, '１，２３４.5', '1234.50'],
    [{ name: 'a', type: 'number', label, min: 1, max: 6 }, '3', 3],
    [{ name: 'a', type: 'yesNo', label }, false, false],
    [{ name: 'a', type: 'caseNumber', label }, '(2018)陕0902执123号', '（2018）陕0902执123号'],
    [{ name: 'a', type: 'checklist', label, items: [{ value: 'x', label }] }, ['x'], ['x']],
    [{ name: 'a', type: 'checklist', label, items: [{ value: 'x', label }] }, undefined, []],
    [{ name: 'a', type: 'rows', label, of: [{ name: 'b', type: 'amount', label }] }, [{ b: '5' }], [{ b: '5.00' }]],
  ])('in %o is read', (field, typed, value) => expect(read(field, typed)).toEqual({ ok: true, answer: { a: value } }));

  it.each<[Field, unknown, Record<string, string>]>([
    [{ name: 'a', type: 'text', label }, '  ', { a: 'required' }],
    [{ name: 'a', type: 'date', label }, '2018-02-30', { a: 'bad_day' }],
    [{ name: 'a', type: 'amount', label }, '1.2万', { a: 'bad_amount' }],
    [{ name: 'a', type: 'number', label, max: 6 }, '7', { a: 'too_large 6' }],
    [{ name: 'a', type: 'longText', label }, '字'.repeat(501), { a: 'too_long 500' }],
    [{ name: 'a', type: 'text', label, max: 60 }, '字'.repeat(61), { a: 'too_long 60' }],
    [{ name: 'a', type: 'text', label, min: 2 }, '准', { a: 'too_short 2' }],
    [{ name: 'a', type: 'text', label, pattern: /^\d{6}$/ }, '6109', { a: 'bad_pattern' }],
    [{ name: 'a', type: 'rows', label, min: 2, of: [] }, [{}], { a: 'too_few 2' }],
    [{ name: 'a', type: 'number', label }, '1.5', { a: 'bad_number' }],
    [{ name: 'a', type: 'citizenNumber', label }, '619999199001010011', { a: 'citizen_bad_check_digit' }],
    [{ name: 'a', type: 'choices', label, options: [] }, [], { a: 'required' }],
    [{ name: 'a', type: 'rows', label, of: [] }, [], { a: 'no_row' }],
    [{ name: 'a', type: 'rows', label, of: [{ name: 'b', type: 'text', label }] }, [{ b: 'x' }, {}], { 'a.1.b': 'required' }],
  ])('in %o is refused', (field, typed, faults) => {
    const result = read(field, typed);
    expect(!result.ok && Object.fromEntries(Object.entries(result.faults).map(([at, fault]) => [at, 'code' in fault ? [fault.code, fault.bound].filter((one) => one !== undefined).join(' ') : null]))).toEqual(faults);
  });

  it('may be left out where it is optional', () => expect(read({ name: 'a', type: 'text', label, optional: true }, '')).toEqual({ ok: true, answer: {} }));
});

describe('a field that hangs on another', () => {
  const fields: Field[] = [
    { name: 'outcome', type: 'choice', label, options: [] },
    { name: 'reason', type: 'text', label, when: { field: 'outcome', is: ['refuse', 'return'] } },
    { name: 'detail', type: 'text', label, when: { field: 'reason', is: 'other' } },
  ];

  it('is there for each of the values', () => {
    expect(['file', 'refuse', 'return'].map((outcome) => isVisible(fields[1]!, fields, { outcome }))).toEqual([false, true, true]);
  });

  it('goes when that one goes', () => {
    expect(isVisible(fields[2]!, fields, { outcome: 'refuse', reason: 'other' })).toBe(true);
    expect(isVisible(fields[2]!, fields, { outcome: 'file', reason: 'other' })).toBe(false);
  });
});
