import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { read } from '../../lib/api.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { CalculatorForm } from './calculator-form.tsx';

const useSay = wordBook('calculators', {
  title: { zh: '计算器', en: 'Calculators' },
  lead: { zh: '不涉及具体案件的试算，用的是与办案相同的规则和算法，每个结果都列明算法和依据。', en: 'Without a case, by the same rules that cases are counted by; every result shows its working.' },
  list: { zh: '计算器', en: 'Calculators' },
  calculator: { zh: '试算', en: 'Calculate' },
  check: { zh: '核对号码', en: 'Check a number' },
  law: { zh: '查规则', en: 'Look up a rule' },
  choose: { zh: '请选择要计算的内容。', en: 'Choose what to calculate.' },
});

const GROUPS = ['calculator', 'check', 'law'] as const;

/** The arithmetic of the house without a case: deadlines, fees, interest, distribution, numbers, rules. */
export function CalculatorsPage() {
  const say = useSay();
  const words = useWords();
  const [search] = useSearchParams();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['calculators'], queryFn: ({ signal }) => read('/calc', {}, undefined, signal), staleTime: Infinity });
  const chosen = data?.rows.find(({ name }) => name === search.get('of')) ?? data?.rows[0];
  return (
    <Page title={say('title')} lead={say('lead')}>
      {error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Loading rows={6} /> : null}
      {data ? (
        <div className="two-columns">
          <nav className="sheet stack no-print" aria-label={say('list')}>
            {GROUPS.map((group) => (
              <div key={group}>
                <h2 className="quiet">{say(group)}</h2>
                <ul>
                  {data.rows
                    .filter((row) => row.group === group)
                    .map((row) => (
                      <li key={row.name}>
                        <Link className="side-link" to={`/calculators?of=${encodeURIComponent(row.name)}`} replace {...(row.name === chosen?.name ? { 'aria-current': 'page' as const } : {})}>
                          {words(row)}
                        </Link>
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </nav>
          {chosen ? <CalculatorForm key={chosen.name} calculator={chosen} today={data.today} /> : null}
        </div>
      ) : null}
    </Page>
  );
}
