import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { read } from '../../lib/api.ts';
import { changeLanguage, useLanguage, useWords, wordBook } from '../../lib/i18n.ts';
import { meQuery, useLogin } from '../../lib/session.ts';
import { useTitle } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import './login.css';

const useSay = wordBook('login', {
  title: { zh: '登录', en: 'Log in' },
  product: { zh: '兑现', en: 'Duixian' },
  motto: { zh: '执行案件与扶贫执行办理', en: 'Enforcement and poverty-alleviation cases' },
  login: { zh: '账号', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  submit: { zh: '登录', en: 'Log in' },
  demo: { zh: '演示账号', en: 'Demo logins' },
  demoHint: { zh: '这是演示法院，案件与人员均为虚构。点选一个岗位直接进入。', en: 'This is a demo court; its cases and people are fictitious. Choose a post to enter.' },
  calculators: { zh: '计算器（无需登录）', en: 'Calculators (no login needed)' },
  language: { zh: 'English', en: '中文' },
});

/** Who are you? In a demo court one click on a post is enough. */
export function LoginPage() {
  const say = useSay();
  const words = useWords();
  const language = useLanguage();
  const logIn = useLogin();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data: me } = useQuery(meQuery);
  const { data: demo } = useQuery({ queryKey: ['demo-logins'], queryFn: ({ signal }) => read('/demo-logins', {}, undefined, signal), staleTime: Infinity });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const id = useId();
  const next = search.get('next') ?? '/';
  useTitle(say('title'));

  async function enter(who: string, secret: string) {
    setPending(true);
    setProblem(null);
    try {
      await logIn(who, secret);
      await navigate(next.startsWith('/') && !next.startsWith('//') ? next : '/', { replace: true });
    } catch (error) {
      setProblem(error);
      setPending(false);
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void enter(login.trim(), password);
  }

  if (me && !isPending) return <Navigate to={next.startsWith('/') && !next.startsWith('//') ? next : '/'} replace />;
  const courts = [...new Map(demo?.rows.map(({ court }) => [court.code, court]) ?? []).values()];
  return (
    <main className="login">
      <div className="sheet login-box">
        <header>
          <h1>{say('product')}</h1>
          <p className="quiet">{say('motto')}</p>
        </header>
        <form className="stack" onSubmit={submit} aria-label={say('title')}>
          {problem ? <ProblemAlert problem={problem} /> : null}
          <div>
            <label htmlFor={`${id}-login`}>{say('login')}</label>
            <Input id={`${id}-login`} size="large" autoComplete="username" required value={login} onChange={(event) => setLogin(event.target.value)} />
          </div>
          <div>
            <label htmlFor={`${id}-password`}>{say('password')}</label>
            <Input id={`${id}-password`} type="password" size="large" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
          </div>
          <Button type="primary" size="large" htmlType="submit" loading={isPending} block>
            {say('submit')}
          </Button>
        </form>
        <p className="login-foot">
          <Link to="/calculators">{say('calculators')}</Link>
          <button type="button" className="link-button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}>
            {say('language')}
          </button>
        </p>
      </div>
      {courts.length > 0 ? (
        <section className="sheet login-demo stack" aria-labelledby={`${id}-demo`}>
          <div>
            <h2 id={`${id}-demo`}>{say('demo')}</h2>
            <p className="quiet">{say('demoHint')}</p>
          </div>
          {courts.map((court) => (
            <div key={court.code} className="stack">
              <h3>{court.name}</h3>
              <ul className="demo-list">
                {demo?.rows
                  .filter((row) => row.court.code === court.code)
                  .map((row) => (
                    <li key={row.login}>
                      <button type="button" className="demo-login" disabled={isPending} onClick={() => void enter(row.login, row.password)}>
                        <strong>{row.roles.map((role) => words(ROLE_NAMES[role])).join(language === 'zh' ? '、' : ', ')}</strong>
                        <span>{row.name}</span>
                      </button>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      ) : null}
    </main>
  );
}
