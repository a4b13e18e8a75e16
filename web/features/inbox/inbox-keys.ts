import { useEffect } from 'react';

export type InboxKey = 'next' | 'previous' | 'open' | 'claim' | 'answer' | 'help';

const KEYS: Readonly<Record<string, InboxKey>> = { j: 'next', k: 'previous', Enter: 'open', c: 'claim', e: 'answer', '?': 'help' };

/** The keys that go on while they are held down; the others act once. */
const MOVES: readonly InboxKey[] = ['next', 'previous'];

/** The keys of the list, while nothing is being typed and no panel is in front. */
export function useInboxKeys(onKey: (key: InboxKey) => void, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    function listen(event: KeyboardEvent) {
      const key = KEYS[event.key];
      if (!key || (event.repeat && !MOVES.includes(key)) || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target, event.key)) return;
      event.preventDefault();
      onKey(key);
    }
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [onKey, isActive]);
}

/** Letters belong to who types; Enter belongs to the link or button that has the focus. */
function isBusy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"]')) return true;
  return key === 'Enter' && target.closest('a, button') !== null;
}
