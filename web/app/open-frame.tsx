import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from 'react-router';
import { changeLanguage, useLanguage, wordBook } from '../lib/i18n.ts';
import { meQuery } from '../lib/session.ts';
import { Loading } from '../ui/states.tsx';
import { Shell } from './shell.tsx';
import './shell.css';

const useSay = wordBook('openFrame', {
  product: { zh: '兑现', en: 'Duixian' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  language: { zh: 'English', en: '中文' },
  login: { zh: '登录', en: 'Log in' },
});

/** The frame around a page that everybody may open: the usual one for who is logged in, else a head with the way to the login. */
export function OpenFrame() {
  const { data: me, isPending } = useQuery(meQuery);
  if (isPending) return <Loading rows={3} />;
  return me ? <Shell /> : <VisitorFrame />;
}

function VisitorFrame() {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="shell is-visitor">
      <a className="skip no-print" href="#main">
        {say('skip')}
      </a>
      <header className="masthead no-print">
        <span className="brand">{say('product')}</span>
        <span className="search" />
        <button type="button" className="link-button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}>
          {say('language')}
        </button>
        <Link to="/login?next=/calculators">{say('login')}</Link>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
