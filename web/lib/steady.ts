import { useState } from 'react';

/** What is on the screen, how many rows differ in what has come since, and the two ways to bring it in: now, or with the next that comes. */
export type Steady<T> = { shown: T | undefined; updates: number; show: () => void; settle: () => void };

/**
 * Keeps a list from jumping under its reader: what others change is counted and shown on demand.
 * What the reader changes (another scope, an own act after `settle`) is shown as it comes. `marks` names each row with its version.
 */
export function useSteady<T>(fresh: T | undefined, scope: string, marks: (list: T) => readonly string[]): Steady<T> {
  const [held, setHeld] = useState<{ scope: string; shown: T | undefined; isSettling: boolean }>({ scope, shown: fresh, isSettling: false });
  let now = held;
  if (fresh !== undefined && fresh !== held.shown) {
    const isSame = held.scope === scope && held.shown !== undefined;
    const isChanged = isSame && differences(marks(held.shown!), marks(fresh)) > 0;
    // What was on its way before the own act says nothing of it yet: the list goes on waiting for what does.
    if (!isChanged || held.isSettling) now = { scope, shown: fresh, isSettling: held.isSettling && isSame && !isChanged };
  } else if (held.scope !== scope) now = { scope, shown: fresh, isSettling: false };
  if (now !== held) setHeld(now);
  return {
    shown: now.shown,
    updates: fresh !== undefined && now.shown !== undefined ? differences(marks(now.shown), marks(fresh)) : 0,
    // What is there when it is drawn, not when this was made: it may be called after a wait.
    show: () => setHeld({ scope, shown: undefined, isSettling: false }),
    settle: () => setHeld((current) => ({ ...current, isSettling: true })),
  };
}

function differences(shown: readonly string[], fresh: readonly string[]): number {
  const rows = (marks: readonly string[]) => new Map(marks.map((mark) => [mark.slice(0, mark.lastIndexOf('@')), mark]));
  const before = rows(shown);
  const after = rows(fresh);
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).length;
}
