import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { createSearchParams, useNavigate } from 'react-router';
import { wordBook } from '../lib/i18n.ts';
import { searchPlace } from '../lib/search-word.ts';

const useSay = wordBook('search', {
  label: { zh: '搜索案件：案号、收件号、姓名、证件号码或单位名称', en: 'Search cases: number, receipt number, name, citizen number or entity' },
  hint: { zh: '案号 / 姓名 / 证件号码', en: 'Case no. / name / ID' },
});

/** Finds cases from anywhere; Ctrl K brings the cursor here. */
export function SearchBox() {
  const say = useSay();
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        const { search, state } = searchPlace({ q: text.trim() });
        if (text.trim()) void navigate({ pathname: '/cases', search: createSearchParams(search).toString() }, { state });
      }}
    >
      <Input ref={box} value={text} onChange={(event) => setText(event.target.value)} prefix={<SearchOutlined aria-hidden />} placeholder={say('hint')} suffix={<kbd className="wide-only">Ctrl K</kbd>} aria-label={say('label')} type="search" autoComplete="off" />
    </form>
  );
}
