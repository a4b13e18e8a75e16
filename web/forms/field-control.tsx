import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { RuleMark } from '../ui/rule-mark.tsx';
import { AmountInput } from './amount-input.tsx';
import { ChoiceInput, ChoicesInput } from './choice-input.tsx';
import { DayInput } from './day-input.tsx';
import { useFormSay } from './fault-words.ts';
import type { Described } from './field-shell.tsx';
import type { Field, Option } from './form-spec.ts';
import { useFormWorld, type FormWorld } from './form-world.ts';
import { MaterialInput } from './material-input.tsx';
import type { TypedValue } from './read-form.ts';
import { usersQuery } from './users-query.ts';

export type PlainField = Exclude<Field, { type: 'rows' }>;

type FieldControlProps = { field: PlainField; value: TypedValue; onChange: (value: TypedValue) => void; described: Described };

/** The control of a field by its type; what may be chosen comes from the case, the stream's state, or the people of the court. */
export function FieldControl({ field, value, onChange, described }: FieldControlProps) {
  const say = useFormSay();
  const world = useFormWorld();
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'text':
    case 'citizenNumber':
    case 'creditCode':
    case 'caseNumber':
      return <Input {...described} value={text} autoComplete="off" onChange={(event) => onChange(event.target.value)} />;
    case 'longText':
      return <Input.TextArea {...described} value={text} autoSize={{ minRows: 3, maxRows: 12 }} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
      return <Input {...described} className="number-input" value={text} inputMode="numeric" autoComplete="off" onChange={(event) => onChange(event.target.value)} />;
    case 'amount':
      return <AmountInput value={text} onChange={onChange} described={described} />;
    case 'date':
      return <DayInput value={text} onChange={onChange} described={described} />;
    case 'yesNo':
      return (
        <Radio.Group {...described} value={value ?? null} onChange={(event) => onChange(event.target.value === true)}>
          <Radio value={true}>{say('yes')}</Radio>
          <Radio value={false}>{say('no')}</Radio>
        </Radio.Group>
      );
    case 'choices':
      return <ChoicesInput options={field.options} value={listOf(value)} onChange={onChange} />;
    case 'checklist': {
      const options = field.items.map((item) => ({ ...item, mark: item.rule ? <RuleMark rule={item.rule} on={world.today} /> : null }));
      return <ChoicesInput options={options} value={listOf(value)} onChange={onChange} />;
    }
    case 'user':
      return <UserInput field={field} value={text} onChange={onChange} described={described} />;
    case 'material':
      return <MaterialInput options={optionsOf(field, world)} value={text || undefined} onChange={onChange} described={described} />;
    case 'choice':
    case 'party':
    case 'limit':
    case 'item':
      return <ChoiceInput options={optionsOf(field, world)} value={text || undefined} onChange={onChange} described={described} />;
  }
}

function UserInput({ field, value, onChange, described }: { field: Extract<Field, { type: 'user' }>; value: string; onChange: (value: string) => void; described: Described }) {
  const say = useFormSay();
  const { data: users, error, refetch } = useQuery(usersQuery(field.role));
  if (error) return <ProblemAlert problem={error} action={<button type="button" className="link-button" onClick={() => void refetch()}>↻</button>} />;
  if (!users) return <p className="quiet await">{say('loading')}</p>;
  const options = users.map(({ accountId, name, roles }) => ({
    value: accountId,
    label: { zh: `${name}（${roles.map((role) => ROLE_NAMES[role].zh).join('、')}）`, en: `${name} (${roles.map((role) => ROLE_NAMES[role].en).join(', ')})` },
  }));
  return <ChoiceInput options={options} value={value || undefined} onChange={onChange} described={described} />;
}

/** What a field lets choose from. */
export function optionsOf(field: Field, { parties, deadlines, materials, state }: FormWorld): readonly Option[] {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return field.options;
    case 'party':
      return parties.filter(({ role }) => !field.role || role === field.role).map(({ personId, name }) => ({ value: personId, label: { zh: name, en: name } }));
    case 'limit':
      return deadlines.filter(({ kind, state: stands }) => kind === 'limit' && stands === 'open').map(({ deadlineId, name, due }) => ({ value: deadlineId, label: { zh: `${name.zh}（${due} 届满）`, en: `${name.en} (ends ${due})` } }));
    case 'material':
      return materials.map(({ materialId, name }) => ({ value: materialId, label: { zh: name, en: name } }));
    case 'item':
      return state === null || state === undefined ? [] : field.items(state);
    default:
      return [];
  }
}

function listOf(value: TypedValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
