import { Tooltip } from 'antd';
import { wanText, yuanText } from '../lib/amount-text.ts';
import { wordBook } from '../lib/i18n.ts';

const useSay = wordBook('money', {
  wan: { zh: '{{amount}} 万元', en: '{{exact}} yuan' },
  exact: { zh: '{{amount}} 元', en: '{{amount}} yuan' },
});

/** Yuan with separators and two decimals; the unit stands in the head of its column. */
export function Money({ amount }: { amount: string }) {
  return <span className="num">{yuanText(amount)}</span>;
}

/** 万元 for reports, which English has no word for, with the exact figure on hover and on focus. */
export function Wan({ amount }: { amount: string }) {
  const say = useSay();
  return (
    <Tooltip title={say('exact', { amount: yuanText(amount) })}>
      <span className="num" tabIndex={0}>
        {say('wan', { amount: wanText(amount), exact: yuanText(amount) })}
      </span>
    </Tooltip>
  );
}
