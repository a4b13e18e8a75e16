import { useQuery } from '@tanstack/react-query';
import type { SettingsView } from '#contract/overview.ts';
import { read } from '../../lib/api.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useWords } from '../../lib/i18n.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { SettingCard } from './setting-card.tsx';
import { useSettingsSay } from './settings-words.ts';
import { useValueText } from './value-text.ts';

/** What this court has switched and set as targets, and who changed it when. */
export function SettingsPage() {
  const say = useSettingsSay();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['settings'], queryFn: ({ signal }) => read('/settings', {}, undefined, signal), meta: { isLive: true } });
  return (
    <Page title={say('title')} lead={data ? say(data.mayChange ? 'lead' : 'leadRead') : ' '}>
      {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Loading rows={8} /> : null}
      {data ? (
        <>
          <ul className="cards">
            {data.rows.map((row) => (
              <SettingCard key={`${row.key} ${JSON.stringify(row.value)}`} row={row} mayChange={data.mayChange} />
            ))}
          </ul>
          <History view={data} />
        </>
      ) : null}
    </Page>
  );
}

function History({ view }: { view: SettingsView }) {
  const say = useSettingsSay();
  const words = useWords();
  const valueText = useValueText();
  const nameOf = (key: string) => {
    const row = view.rows.find((one) => one.key === key);
    return row ? words(row.name) : key;
  };
  return (
    <section className="sheet stack" aria-labelledby="setting-history">
      <h2 id="setting-history">{say('history')}</h2>
      {view.history.length === 0 ? <p className="quiet">{say('noHistory')}</p> : null}
      {view.history.length > 0 ? (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={`${say('history')}　${say('table')}`}>
          <table className="plain-table">
            <caption className="sr">{say('history')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('at')}</th>
                <th scope="col">{say('what')}</th>
                <th scope="col">{say('old')}</th>
                <th scope="col">{say('new')}</th>
                <th scope="col">{say('by')}</th>
              </tr>
            </thead>
            <tbody>
              {view.history.map((change) => (
                <tr key={`${change.key} ${change.atMs}`}>
                  <td className="num">{minuteText(change.atMs)}</td>
                  <td>{nameOf(change.key)}</td>
                  <td>{valueText(change.old)}</td>
                  <td>{valueText(change.new)}</td>
                  <td>{change.by.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
