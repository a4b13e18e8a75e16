/** What was typed and not yet sent, per form, for as long as the browser's tab lives: a lost connection, a stale page or a reload loses nothing. */
export type Draft<Values> = { key: string; values: Values };

const PREFIX = 'duixian.draft.';
const OWNER = 'duixian.draft-owner';

/** The draft of a form, or a new one under a new idempotency key. The key stays the same until the form is sent or given up: a repeat cannot act twice. */
export function openDraft<Values>(formId: string, initial: Values): Draft<Values> {
  return readDraft<Values>(formId) ?? { key: crypto.randomUUID(), values: initial };
}

export function readDraft<Values>(formId: string): Draft<Values> | undefined {
  const kept = sessionStorage.getItem(PREFIX + formId);
  return kept === null ? undefined : (JSON.parse(kept) as Draft<Values>);
}

export function keepDraft<Values>(formId: string, draft: Draft<Values>): void {
  sessionStorage.setItem(PREFIX + formId, JSON.stringify(draft));
}

export function dropDraft(formId: string): void {
  sessionStorage.removeItem(PREFIX + formId);
}

/** Says whose drafts these are; those of somebody else are dropped. */
export function ownDrafts(accountId: string): void {
  if (sessionStorage.getItem(OWNER) !== accountId) dropAllDrafts();
  sessionStorage.setItem(OWNER, accountId);
}

/** Nothing that a person typed stays behind when somebody else sits down at the desk. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
