import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '#contract/case.ts';
import { subAccountOf } from '#domain/money/account-number.ts';
import { read } from '../../lib/api.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';

const useSay = wordBook('case-money', {
  balances: { zh: '各科目余额', en: 'Balances' },
  account: { zh: '科目', en: 'Account' },
  side: { zh: '方向', en: 'Side' },
  balance: { zh: '余额（元）', en: 'Balance (yuan)' },
  isDebit: { zh: '借', en: 'debit' },
  isCredit: { zh: '贷', en: 'credit' },
  isEven: { zh: '平', en: 'even' },
  entries: { zh: '分录', en: 'Entries' },
  at: { zh: '时间', en: 'At' },
  what: { zh: '事项', en: 'What' },
  debit: { zh: '借方（元）', en: 'Debit (yuan)' },
  credit: { zh: '贷方（元）', en: 'Credit (yuan)' },
  none: { zh: '本案还没有款项往来。', en: 'No money has moved in this case.' },
  account_: { zh: '本案收款账号', en: "The case's account" },
  note: { zh: '金额均为分录之和，借贷必相等。', en: 'Every figure is a sum of entries; debits equal credits.' },
});

/** The money of the case, as the sums of its entries and the entries themselves. */
export function CaseMoney({ view }: { view: CaseView }) {
  const say = useSay();
  const words = useWords();
  const { caseId } = view.case;
  const { data, error, refetch } = useQuery({ queryKey: ['case', caseId, 'ledger'], queryFn: ({ signal }) => read('/cases/:caseId/ledger', { caseId }, undefined, signal) });
  if (error) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  const account = view.case.kind === 'enforcement' && view.case.filedOn !== null ? subAccountOf(view.case.receiptNo) : undefined;
  const own = account ? (
    <p>
      {say('account_')}　<CaseNo number={account} caseId={caseId} isLink={false} />
    </p>
  ) : null;
  if (data.entries.length === 0) {
    return (
      <div className="stack">
        {own}
        <p className="quiet">{say('none')}</p>
      </div>
    );
  }
  return (
    <div className="stack">
      {own}
      <p className="quiet">{say('note')}</p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('balances')}>
        <table className="plain-table">
          <caption className="sr">{say('balances')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('account')}</th>
              <th scope="col">{say('side')}</th>
              <th scope="col" className="right">{say('balance')}</th>
            </tr>
          </thead>
          <tbody>
            {data.accounts.map(({ account, name, balance }) => (
              <tr key={account}>
                <th scope="row">{words(name)}</th>
                <td>{say(sideOf(balance))}</td>
                <td className="right num">{yuanText(balance.replace('-', ''))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{say('entries')}</h3>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={say('entries')}>
        <table className="plain-table is-roomy">
          <caption className="sr">{say('entries')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('at')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('account')}</th>
              <th scope="col" className="right">{say('debit')}</th>
              <th scope="col" className="right">{say('credit')}</th>
            </tr>
          </thead>
          <tbody>
            {data.entries.flatMap(({ streamId, revision, atMs, sentence, legs }) =>
              legs.map(({ account, name, amount }, leg) => (
                <tr key={`${streamId}/${revision}/${leg}`}>
                  {leg === 0 ? (
                    <>
                      <td rowSpan={legs.length} className="num">{minuteText(atMs)}</td>
                      <td rowSpan={legs.length}>{words(sentence)}</td>
                    </>
                  ) : null}
                  <td key={account}>{words(name)}</td>
                  <td className="right num">{amount.startsWith('-') ? '' : yuanText(amount)}</td>
                  <td className="right num">{amount.startsWith('-') ? yuanText(amount.slice(1)) : ''}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** On which side an account stands: a balance is written without a sign. */
function sideOf(balance: string): 'isDebit' | 'isCredit' | 'isEven' {
  if (Number(balance) === 0) return 'isEven';
  return balance.startsWith('-') ? 'isCredit' : 'isDebit';
}
