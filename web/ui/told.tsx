import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { wordBook } from '../lib/i18n.ts';
import { Glyph } from './glyph.tsx';

const useSay = wordBook('told', { close: { zh: '关闭提示', en: 'Dismiss' } });

type Told = { id: number; tone: 'good' | 'news'; text: ReactNode };

const SHOWN_MS = 12_000;
const watchers = new Set<() => void>();
let current: Told | null = null;
let count = 0;

/** Says, once and politely, what an act has brought about. The next word takes the place of the last. */
export function tell(text: ReactNode, tone: Told['tone'] = 'good'): void {
  count += 1;
  put({ id: count, tone, text });
}

/** Where the words of `tell` stand; mounted once, below the head of the frame. */
export function ToldBar() {
  const say = useSay();
  const told = useSyncExternalStore(watch, () => current);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => current?.id === told.id && put(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div role="status" className="told no-print">
      {told ? (
        <div className={`bar is-${told.tone}`}>
          <Glyph shape={told.tone === 'good' ? 'tick' : 'flag'} />
          <span>{told.text}</span>
          <button type="button" className="icon-button push" aria-label={say('close')} onClick={() => put(null)}>
            <CloseOutlined aria-hidden />
          </button>
        </div>
      ) : null}
    </div>
  );
}

function put(told: Told | null): void {
  current = told;
  for (const watcher of watchers) watcher();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}
