import type { ReactNode } from 'react';
import { useWords } from '../lib/i18n.ts';
import { RuleMark } from '../ui/rule-mark.tsx';
import { useFormSay } from './fault-words.ts';
import type { Field } from './form-spec.ts';
import { useFormWorld } from './form-world.ts';
import type { FieldFault } from './read-form.ts';
import './forms.css';

export type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true };

type FieldShellProps = { id: string; field: Field; fault: FieldFault | undefined; isGroup: boolean; children: (described: Described) => ReactNode };

/** Label, hint, rule and fault around a control, told to a screen reader as belonging to it. */
export function FieldShell({ id, field, fault, isGroup, children }: FieldShellProps) {
  const words = useWords();
  const say = useFormSay();
  const { today } = useFormWorld();
  const hint = [rangeOf(field, say), field.hint ? words(field.hint) : ''].filter(Boolean).join(say('and'));
  const hintId = hint ? `${id}-hint` : '';
  const faultId = fault ? `${id}-fault` : '';
  const describedBy = [hintId, faultId].filter(Boolean).join(' ');
  const described: Described = { id, ...(describedBy ? { 'aria-describedby': describedBy } : {}), ...(fault ? { 'aria-invalid': true } : {}), ...(field.optional || isGroup ? {} : { 'aria-required': true }) };
  const label = (
    <>
      {words(field.label)}
      {field.optional ? <span className="quiet">{say('optional')}</span> : null}
    </>
  );
  const around = (
    <>
      {hint ? (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      ) : null}
      <div className="field-body">{children(described)}</div>
      {fault ? (
        <p id={faultId} className="field-fault" role="alert">
          {'code' in fault ? say(fault.code, fault.bound === undefined ? {} : { bound: fault.bound }) : words(fault)}
        </p>
      ) : null}
    </>
  );
  const mark = field.rule ? <RuleMark rule={field.rule} on={today} /> : null;
  if (isGroup) {
    return (
      <fieldset className="field" {...(describedBy ? { 'aria-describedby': describedBy } : {})} data-field={field.name}>
        <legend>{label}</legend> {mark}
        {around}
      </fieldset>
    );
  }
  return (
    <div className="field" data-field={field.name}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label> {mark}
      </div>
      {around}
    </div>
  );
}

/** Between which bounds a number lies, told before it is typed. */
function rangeOf(field: Field, say: ReturnType<typeof useFormSay>): string {
  return field.type === 'number' && field.min !== undefined && field.max !== undefined ? say('range', { min: field.min, max: field.max }) : '';
}
