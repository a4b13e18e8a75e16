import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Role } from '#domain/shared/role.ts';
import { Problem } from '../lib/http.ts';
import { wordBook } from '../lib/i18n.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { rolesOf, useRoleNames } from './role-names.ts';

const useSay = wordBook('states', {
  loading: { zh: '正在读取……', en: 'Loading…' },
  again: { zh: '重新读取', en: 'Try again' },
  notFound: { zh: '没有这一内容，或者不属于您可查阅的法院', en: 'There is no such thing, or it is not within the courts you may read' },
  notFoundHint: { zh: '请核对案号；如确需查阅，请联系承办法院。', en: 'Check the case number; if you must read it, ask the court that handles it.' },
  noRight: { zh: '您的岗位不能使用这一内容', en: 'Your post may not use this' },
  whoMay: { zh: '由{{roles}}使用；需要办理的，请与其联系。', en: 'It is for: {{roles}}. Ask one of them if you need it.' },
});

/** Something is on its way: the rough shape of it, after 150 ms. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const say = useSay();
  return (
    <div className="await sheet" role="status" aria-label={say('loading')}>
      <Skeleton active={false} title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  );
}

/** Nothing to show, said in words with the way out; `isPage` where it is all there is on the page. */
export function EmptyState({ title, children, action, isPage = false }: { title: string; children?: ReactNode; action?: ReactNode; isPage?: boolean }) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className="state sheet">
      <Title>{title}</Title>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** Something that is for other posts: says for which. */
export function NoRight({ roles, isPage = false }: { roles: readonly Role[]; isPage?: boolean }) {
  const say = useSay();
  const names = useRoleNames();
  return (
    <EmptyState title={say('noRight')} isPage={isPage}>
      {roles.length > 0 ? say('whoMay', { roles: names(roles) }) : null}
    </EmptyState>
  );
}

/** A part that could not be read says so and reloads alone. */
export function ErrorState({ problem, onRetry, isPage = false }: { problem: unknown; onRetry?: () => void; isPage?: boolean }) {
  const say = useSay();
  if (problem instanceof Problem && problem.status === 404) return <EmptyState title={say('notFound')} isPage={isPage}>{say('notFoundHint')}</EmptyState>;
  if (problem instanceof Problem && problem.is('wrong_role')) return <NoRight roles={problem.body ? rolesOf(problem.body) : []} isPage={isPage} />;
  return <ProblemAlert problem={problem} action={onRetry ? <Button onClick={onRetry}>{say('again')}</Button> : null} />;
}
