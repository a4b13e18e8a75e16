import { NavLink } from 'react-router';
import type { Me } from '#contract/account.ts';
import type { TaskCounts } from '../lib/task-counts.ts';
import { wordBook } from '../lib/i18n.ts';
import { holds } from '../lib/session.ts';
import { MENU } from './menu-items.ts';

const useSay = wordBook('menu', {
  label: { zh: '主菜单', en: 'Main menu' },
  mine: { zh: '我的待办', en: 'My tasks' },
  available: { zh: '待领办', en: 'Available' },
  cases: { zh: '案件', en: 'Cases' },
  newCase: { zh: '收案', en: 'New application' },
  arrivals: { zh: '到账登记', en: 'Bank notices' },
  imports: { zh: '导入', en: 'Import' },
  board: { zh: '扶贫执行', en: 'Poverty track' },
  overview: { zh: '督办', en: 'Supervision' },
  report: { zh: '统计', en: 'Report' },
  calculators: { zh: '计算器', en: 'Calculators' },
  settings: { zh: '设置', en: 'Settings' },
  clock: { zh: '法院时钟', en: 'Court clock' },
});

/** The places a role works in; counts come with the lists. `onGo` is told of the way to one, even where one is already. */
export function Menu({ me, counts, onGo }: { me: Me; counts: TaskCounts | undefined; onGo?: () => void }) {
  const say = useSay();
  const groups = MENU.map((group) => group.filter(({ who }) => holds(me, who))).filter((group) => group.length > 0);
  return (
    <nav className="menu" aria-label={say('label')}>
      {groups.map((group) => (
        <ul key={group[0]?.path}>
          {group.map(({ path, text, count }) => (
            <li key={path}>
              <NavLink to={path} {...(onGo ? { onClick: onGo } : {})}>
                <span>{say(text)}</span>
                {count && counts ? <span className="num">{counts[count]}</span> : null}
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
