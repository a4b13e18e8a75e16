import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { optionsOf } from '../forms/field-control.tsx';
import type { Field, FormSpec } from '../forms/form-spec.ts';
import { useFormWorld } from '../forms/form-world.ts';
import type { Typed } from '../forms/read-form.ts';
import { usersQuery } from '../forms/users-query.ts';
import { dropDraft, readDraft } from '../lib/drafts.ts';
import { useWords } from '../lib/i18n.ts';
import { useActSay } from './act-words.ts';
import { typedLines } from './typed-lines.ts';

/** What the reader typed into a form that can no longer be sent: to be read and copied, until it is thrown away. */
export function TypedRemains({ formId, spec, isRecorded }: { formId: string; spec: FormSpec; isRecorded: boolean }) {
  const say = useActSay();
  const words = useWords();
  const world = useFormWorld();
  const [typed, setTyped] = useState(() => readDraft<Typed>(formId)?.values);
  const { data: users = [] } = useQuery({ ...usersQuery(undefined), enabled: typed !== undefined });
  const choices = (field: Field) => {
    if (field.type === 'user') return users.map(({ accountId, name }) => ({ value: accountId, label: { zh: name, en: name } }));
    return field.type === 'checklist' ? field.items : optionsOf(field, world);
  };
  const lines = typed === undefined ? [] : typedLines(spec.fields, typed, choices);
  if (lines.length === 0) return null;
  return (
    <section className="sheet stack" aria-label={say('typed')}>
      <h2 className="quiet small-head">{say(isRecorded ? 'typed' : 'typedUnsent')}</h2>
      <dl className="facts">
        {lines.map(({ label, text }, index) => (
          <div key={index} style={{ display: 'contents' }}>
            <dt>{words(label)}</dt>
            <dd className="as-typed">{words(text)}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void navigator.clipboard.writeText(lines.map(({ label, text }) => `${words(label)}\t${words(text)}`).join('\n'))}>
          {say('copyTyped')}
        </Button>
        <Button
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => {
            dropDraft(formId);
            setTyped(undefined);
          }}
        >
          {say('dropTyped')}
        </Button>
      </div>
    </section>
  );
}
