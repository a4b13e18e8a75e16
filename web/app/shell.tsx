import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { tasksCountsQuery } from '../lib/task-counts.ts';
import { useLiveNotices } from '../lib/live.ts';
import { wordBook } from '../lib/i18n.ts';
import { useMe } from '../lib/session.ts';
import { Loading } from '../ui/states.tsx';
import { ToldBar } from '../ui/told.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { LineBar } from './line-bar.tsx';
import { Masthead } from './masthead.tsx';
import { Menu } from './menu.tsx';
import './shell.css';

const useSay = wordBook('shell', {
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  menu: { zh: '主菜单', en: 'Main menu' },
});

/** The frame around every page: head, menu by role, the page itself. */
export function Shell() {
  const say = useSay();
  const me = useMe();
  const isNarrow = useNarrow();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { pathname } = useLocation();
  const { data: counts } = useQuery({ ...tasksCountsQuery(me), ...(pathname.startsWith('/inbox/') ? { enabled: false } : {}) });
  const main = useRef<HTMLElement>(null);
  useLiveNotices(!me.roles.includes('operator'));
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="shell">
      <a className="skip no-print" href="#main">
        {say('skip')}
      </a>
      <Masthead isNarrow={isNarrow} onMenu={() => setMenuOpen(true)} />
      {isNarrow ? (
        <Drawer open={isMenuOpen} onClose={() => setMenuOpen(false)} placement="left" size={264} title={say('menu')}>
          <Menu me={me} counts={counts} onGo={() => setMenuOpen(false)} />
        </Drawer>
      ) : (
        <aside className="side no-print">
          <Menu me={me} counts={counts} />
        </aside>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <LineBar />
        <ToldBar />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
