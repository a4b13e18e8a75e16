import { BellOutlined, DownOutlined, MenuOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { changeLanguage, useLanguage, useWords, wordBook } from '../lib/i18n.ts';
import { unreadQuery } from '../lib/unread.ts';
import { useLogout, useMe } from '../lib/session.ts';
import { CourtDate } from './court-date.tsx';
import { homeOf } from './menu-items.ts';
import { SearchBox } from './search-box.tsx';

const useSay = wordBook('masthead', {
  product: { zh: '兑现', en: 'Duixian' },
  menu: { zh: '打开主菜单', en: 'Open the main menu' },
  notices: { zh: '通知（{{count}} 条未读）', en: 'Notices ({{count}} unread)' },
  language: { zh: 'English', en: '中文' },
  logout: { zh: '退出登录', en: 'Log out' },
  person: { zh: '{{name}}（{{roles}}）', en: '{{name}} ({{roles}})' },
  account: { zh: '账号：{{name}}', en: 'Account: {{name}}' },
});

/** The head of the frame: where one is, search, the court's date when it is not today, notices, who one is. */
export function Masthead({ isNarrow, onMenu }: { isNarrow: boolean; onMenu: () => void }) {
  const say = useSay();
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const logout = useLogout();
  const me = useMe();
  const { data: unread = 0 } = useQuery(unreadQuery(me));
  const isOperator = me.roles.includes('operator');
  const roles = me.roles.map((role) => words(ROLE_NAMES[role])).join(language === 'zh' ? '、' : ', ');
  const person = say('person', { name: me.name, roles });
  const items = [
    { key: 'who', label: person, disabled: true },
    { key: 'court', label: me.court.name, disabled: true },
    { key: 'language', label: say('language'), lang: language === 'zh' ? 'en' : 'zh-CN', onClick: () => void changeLanguage(language === 'zh' ? 'en' : 'zh') },
    { key: 'logout', label: say('logout'), onClick: () => void logout().then(() => navigate('/login')) },
  ];
  return (
    <header className="masthead no-print">
      {isNarrow ? <Button className="menu-button" icon={<MenuOutlined />} aria-label={say('menu')} onClick={onMenu} /> : null}
      <Link className="brand" to={homeOf(me.roles)}>
        {say('product')}
      </Link>
      <CourtDate me={me} />
      {isOperator ? <span className="search" /> : <SearchBox />}
      {isOperator ? null : (
        <Link className="bell" to="/notices" aria-label={say('notices', { count: unread })}>
          <Badge count={unread} size="small" overflowCount={99} offset={[6, -2]}>
            <BellOutlined aria-hidden />
          </Badge>
        </Link>
      )}
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button type="button" className="person" aria-label={say('account', { name: person })}>
          <span className="person-name">{isNarrow ? me.name : person}</span> <DownOutlined aria-hidden />
        </button>
      </Dropdown>
    </header>
  );
}
