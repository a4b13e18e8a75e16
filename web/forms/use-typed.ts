import { useState } from 'react';
import { dropDraft, keepDraft, openDraft } from '../lib/drafts.ts';
import type { Typed, TypedValue } from './read-form.ts';

/** The fields of a form as typed, kept through reloads and lost connections, with the one idempotency key of this opening. */
export function useTyped(formId: string, initial: Typed = {}) {
  const [draft, setDraft] = useState(() => openDraft<Typed>(formId, initial));

  function put(values: Typed) {
    const next = { ...draft, values };
    keepDraft(formId, next);
    setDraft(next);
  }

  return {
    typed: draft.values,
    key: draft.key,
    put,
    set: (name: string, value: TypedValue) => put({ ...draft.values, [name]: value }),
    /** What was first sent under the key is in the record: what is sent from now on is another act. */
    renewKey() {
      const next = { ...draft, key: crypto.randomUUID() };
      keepDraft(formId, next);
      setDraft(next);
    },
    /** After it was sent, or given up: the next opening begins anew under a new key. */
    drop() {
      dropDraft(formId);
      setDraft({ key: crypto.randomUUID(), values: initial });
    },
  };
}
