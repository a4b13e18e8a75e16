import { useEffect, type ReactNode } from 'react';
import { wordBook } from '../lib/i18n.ts';

const useSay = wordBook('page', { product: { zh: '兑现', en: 'Duixian' } });

/** A page: its title, one line that says what it is for, its first action, its content. */
export function Page({ title, lead, action, children }: { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode }) {
  useTitle(title);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {action ? <div className="row no-print">{action}</div> : null}
      </header>
      <div className="stack">{children}</div>
    </>
  );
}

/** Names the browser's tab. */
export function useTitle(title: string): void {
  const say = useSay();
  useEffect(() => {
    document.title = `${title} · ${say('product')}`;
  }, [title, say]);
}
