import { Button, Modal } from 'antd';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Problem } from '../lib/http.ts';
import { useWords } from '../lib/i18n.ts';
import { Glyph } from '../ui/glyph.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { RuleMark } from '../ui/rule-mark.tsx';
import { useFormSay } from './fault-words.ts';
import { Fields } from './fields.tsx';
import type { FormSpec } from './form-spec.ts';
import { useFormWorld } from './form-world.ts';
import { readForm, type FieldFault, type Typed } from './read-form.ts';
import { refusedFields, type FieldOf } from './refused-fields.ts';
import { useTyped } from './use-typed.ts';
import './forms.css';

type FormFromSpecProps = {
  /** Names the draft: what is typed is found again under it. */
  formId: string;
  spec: FormSpec;
  /** The case it is about, as the confirmation names it. */
  about: string;
  /** What stands in the fields when the form is first opened. */
  initial?: Typed;
  /** Where a form does not send its fields under their own names: the field of a refused place. */
  fieldOf?: FieldOf;
  onSubmit: (answer: Record<string, unknown>, key: string) => Promise<void>;
  onCancel?: () => void;
  footer?: ReactNode;
};

/** A form as its kind describes it. Says before sending what the act will bring about, keeps what is typed until the act is in the record, and sends it under one key. */
export function FormFromSpec({ formId, spec, about, initial, fieldOf, onSubmit, onCancel, footer }: FormFromSpecProps) {
  const say = useFormSay();
  const words = useWords();
  const { today } = useFormWorld();
  const { typed, key, set, drop, renewKey } = useTyped(formId, initial ?? factDates(spec, today));
  const [faults, setFaults] = useState<Readonly<Record<string, FieldFault>>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const [toConfirm, setToConfirm] = useState<Record<string, unknown> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const faultCount = Object.keys(faults).length;

  async function send(answer: Record<string, unknown>) {
    setToConfirm(null);
    setPending(true);
    setProblem(null);
    try {
      await onSubmit(answer, key);
      drop();
    } catch (error) {
      const refused = refusedFields(error, spec.fields, typed, fieldOf);
      if (error instanceof Problem && error.is('key_reused')) renewKey();
      setProblem(error);
      setFaults(refused);
      if (Object.keys(refused).length > 0) focusFirstFault(form.current);
    } finally {
      setPending(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    const read = readForm(spec.fields, typed, today);
    setFaults(read.ok ? {} : read.faults);
    if (!read.ok) return focusFirstFault(form.current);
    if (spec.danger) setToConfirm(read.answer);
    else void send(read.answer);
  }

  return (
    <form ref={form} className="spec-form" onSubmit={submit} noValidate aria-busy={isPending}>
      <p className="form-ask">
        <strong>{words(spec.ask)}</strong> {spec.rule ? <RuleMark rule={spec.rule} on={today} /> : null}
      </p>
      <Fields fields={spec.fields} typed={typed} onType={set} faults={faults} />
      <p className="form-effect">
        <Glyph shape="flag" /> {words(spec.effect)}
      </p>
      {faultCount > 0 ? (
        <p className="bar is-bad" role="status">
          {say('faults', { count: faultCount })}
        </p>
      ) : null}
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="form-foot">
        <Button type="primary" danger={spec.danger === true} htmlType="submit" loading={isPending}>
          {words(spec.submit)}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{say('cancel')}</Button> : null}
        {footer}
      </div>
      <Modal
        open={toConfirm !== null}
        title={say('confirmTitle', { submit: words(spec.submit) })}
        okText={words(spec.submit)}
        cancelText={say('cancel')}
        okButtonProps={{ danger: true }}
        onOk={() => toConfirm && void send(toConfirm)}
        onCancel={() => setToConfirm(null)}
      >
        <p>{about}</p>
        <p>{words(spec.effect)}</p>
        {spec.rule ? <p className="quiet">{spec.rule}</p> : null}
      </Modal>
    </form>
  );
}

/** The day of the fact is today unless somebody says otherwise. */
function factDates({ fields }: FormSpec, today: string): Typed {
  return Object.fromEntries(fields.flatMap((field) => (field.type === 'date' && field.name === 'on' ? [['on', today]] : [])));
}

function focusFirstFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const fault = form?.querySelector('.field-fault');
    const control = fault?.parentElement?.querySelector<HTMLElement>('input, textarea, button, [role="combobox"]');
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  });
}
