import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { useWords } from '../lib/i18n.ts';
import { isShort } from './choice-input.tsx';
import { useFormSay } from './fault-words.ts';
import { FieldControl, optionsOf } from './field-control.tsx';
import { FieldShell } from './field-shell.tsx';
import type { Field } from './form-spec.ts';
import { useFormWorld, type FormWorld } from './form-world.ts';
import { isVisible, type FieldFault, type Typed, type TypedValue } from './read-form.ts';

type FieldsProps = { fields: readonly Field[]; typed: Typed; onType: (name: string, value: TypedValue) => void; faults: Readonly<Record<string, FieldFault>>; at?: string };

/** The visible fields of a form in order, each with its fault; rows of fields within it. */
export function Fields({ fields, typed, onType, faults, at = '' }: FieldsProps) {
  const world = useFormWorld();
  const base = useId();
  return fields
    .filter((field) => isVisible(field, fields, typed))
    .map((field) => {
      const path = `${at}${field.name}`;
      const id = `${base}-${field.name}`;
      if (field.type === 'rows') return <Rows key={path} id={id} field={field} path={path} rows={rowsOf(typed[field.name])} onChange={(rows) => onType(field.name, rows)} faults={faults} />;
      return (
        <FieldShell key={path} id={id} field={field} fault={faults[path]} isGroup={isGroup(field, world)}>
          {(described) => <FieldControl field={field} value={typed[field.name]} onChange={(value) => onType(field.name, value)} described={described} />}
        </FieldShell>
      );
    });
}

type RowsProps = { id: string; field: Extract<Field, { type: 'rows' }>; path: string; rows: readonly Typed[]; onChange: (rows: readonly Typed[]) => void; faults: Readonly<Record<string, FieldFault>> };

function Rows({ id, field, path, rows, onChange, faults }: RowsProps) {
  const say = useFormSay();
  const words = useWords();
  return (
    <FieldShell id={id} field={field} fault={faults[path]} isGroup>
      {() => (
        <div className="stack">
          {rows.map((row, index) => (
            <fieldset key={index} className="form-row" aria-label={`${words(field.label)} ${say('rowName', { n: index + 1 })}`}>
              <div className="spread">
                <strong>{say('rowName', { n: index + 1 })}</strong>
                <Button type="text" icon={<DeleteOutlined />} aria-label={say('removeRow', { n: index + 1 })} onClick={() => onChange(rows.filter((_, other) => other !== index))} />
              </div>
              <div className="form-row-fields">
                <Fields
                  fields={field.of}
                  typed={row}
                  faults={faults}
                  at={`${path}.${index}.`}
                  onType={(name, value) => onChange(rows.map((other, at) => (at === index ? { ...other, [name]: value } : other)))}
                />
              </div>
            </fieldset>
          ))}
          <Button className="add-row" icon={<PlusOutlined />} onClick={() => onChange([...rows, {}])}>
            {say('addRow')}
          </Button>
        </div>
      )}
    </FieldShell>
  );
}

/** Fields of several controls are groups with a legend; the others have a label. */
function isGroup(field: Field, world: FormWorld): boolean {
  switch (field.type) {
    case 'yesNo':
    case 'choices':
    case 'checklist':
    case 'user':
    case 'material':
      return true;
    case 'choice':
    case 'party':
    case 'limit':
    case 'item':
      return isShort(optionsOf(field, world));
    default:
      return false;
  }
}

function rowsOf(value: TypedValue): readonly Typed[] {
  return Array.isArray(value) ? (value as readonly Typed[]) : [];
}
