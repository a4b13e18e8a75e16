import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 767px)';

/** True where tables become cards and the menu hides behind a button. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
