import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'react-router';
import { wordBook } from '../lib/i18n.ts';

const useSay = wordBook('case-no', {
  copy: { zh: '复制 {{number}}', en: 'Copy {{number}}' },
  copied: { zh: '已复制 {{number}}', en: 'Copied {{number}}' },
});

const SHOWN_MS = 2_000;

/** A case number, or the receipt number before there is one: never wraps, leads to the case, and is copied with one click. */
export function CaseNo({ number, caseId, isLink = true }: { number: string; caseId: string; isLink?: boolean }) {
  const say = useSay();
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(number);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  }
  return (
    <span className="case-no">
      {isLink ? <Link to={`/cases/${encodeURIComponent(caseId)}`}>{number}</Link> : number}
      <button type="button" className="icon-button copy" aria-label={say(isCopied ? 'copied' : 'copy', { number })} onClick={() => void copy()}>
        {isCopied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
      </button>
    </span>
  );
}
