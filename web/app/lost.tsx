import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { wordBook } from '../lib/i18n.ts';
import { useTitle } from '../ui/page.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { EmptyState } from '../ui/states.tsx';

const useSay = wordBook('lost', {
  title: { zh: '没有这个页面', en: 'No such page' },
  hint: { zh: '地址可能输错，或者页面已经移走。', en: 'The address may be mistyped, or the page has moved.' },
  home: { zh: '回到我的待办', en: 'Back to my tasks' },
  broken: { zh: '页面无法显示', en: 'The page cannot be shown' },
  reload: { zh: '重新打开页面', en: 'Reload the page' },
});

/** A path that leads nowhere. */
export function Lost() {
  const say = useSay();
  useTitle(say('title'));
  return (
    <EmptyState isPage title={say('title')} action={<Link to="/">{say('home')}</Link>}>
      {say('hint')}
    </EmptyState>
  );
}

/** A page that failed: a part that could not be fetched after an update of the server, or a mistake of ours. Drafts are kept. */
export function RouteProblem() {
  const say = useSay();
  const error = useRouteError();
  useTitle(say('broken'));
  return (
    <div className="stack" style={{ padding: 16 }}>
      <h1>{say('broken')}</h1>
      <ProblemAlert problem={error} action={<Button onClick={() => location.reload()}>{say('reload')}</Button>} />
    </div>
  );
}
