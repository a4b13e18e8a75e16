import { CopyOutlined, LinkOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Calculators } from '#contract/calculation.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { Fields } from '../../forms/fields.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import { refusedFields } from '../../forms/refused-fields.ts';
import { useTyped } from '../../forms/use-typed.ts';
import { read } from '../../lib/api.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Problem } from '../../lib/http.ts';
import { askedOf, fieldsOf, queryOf, typedOf } from './calculator-fields.ts';

const useSay = wordBook('calculator', {
  go: { zh: '计算', en: 'Calculate' },
  result: { zh: '结果与算法', en: 'Result and working' },
  copy: { zh: '复制', en: 'Copy' },
  link: { zh: '复制链接', en: 'Copy the link' },
  print: { zh: '打印', en: 'Print' },
  clear: { zh: '清空', en: 'Clear' },
});

export type Calculator = Calculators['rows'][number];

/** One calculator: what it asks, its result, and the lines of its working, to be copied, printed, or sent as a link: the address holds what was asked. */
export function CalculatorForm({ calculator, today }: { calculator: Calculator; today: IsoDate }) {
  const say = useSay();
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const asked = askedOf(calculator, search);
  const isAsked = Object.keys(asked).length > 0;
  const [isEmptySent, setIsEmptySent] = useState(false);
  const [draftId] = useState(`calculator:${calculator.name}${isAsked ? `?${search.toString()}` : ''}`);
  const { typed, set, put } = useTyped(draftId, typedOf(calculator, asked));
  const fields = fieldsOf(calculator);
  const found = useQuery({
    queryKey: ['calculation', calculator.name, asked], enabled: isAsked || isEmptySent, retry: false,
    queryFn: ({ signal }) => read('/calc/:name', { name: calculator.name }, asked, signal),
  });

  function ask(query: ReturnType<typeof queryOf>, isSent: boolean) {
    setIsEmptySent(isSent && Object.keys(query).length === 0);
    setSearch({ of: calculator.name, ...query }, { replace: true });
  }

  const text = (found.data?.lines ?? []).map(words).join('\n');
  const faults = refusedFields(found.error, fields, typed);
  const elsewhere = found.error instanceof Problem ? (found.error.body?.issues ?? []).filter(({ path }) => !(path in faults)) : [];
  return (
    <FormWorldContext value={worldWithoutCase(today)}>
      <div className="sheet stack">
        <h2>{words(calculator)}</h2>
        <form
          className="spec-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask(queryOf(calculator, typed, today), true);
            if (found.error) void found.refetch();
          }}
        >
          <Fields fields={fields} typed={typed} onType={set} faults={faults} />
          <div className="row no-print">
            <Button type="primary" htmlType="submit" loading={found.isFetching}>
              {say('go')}
            </Button>
            <Button
              onClick={() => {
                put({});
                ask({}, false);
              }}
            >
              {say('clear')}
            </Button>
          </div>
        </form>
        {found.error ? <ProblemAlert problem={found.error} /> : null}
        {elsewhere.map(({ path, message, words: said }) => (
          <p key={path}>{said ? words(said) : message}</p>
        ))}
        {found.data ? (
          <section className="stack" aria-live="polite" aria-label={say('result')}>
            <div className="spread">
              <h3>{say('result')}</h3>
              <div className="row no-print">
                <Button icon={<CopyOutlined />} onClick={() => void navigator.clipboard.writeText(text)}>
                  {say('copy')}
                </Button>
                <Button icon={<LinkOutlined />} onClick={() => void navigator.clipboard.writeText(location.href)}>
                  {say('link')}
                </Button>
                <Button icon={<PrinterOutlined />} onClick={() => print()}>
                  {say('print')}
                </Button>
              </div>
            </div>
            <pre className="working" tabIndex={0}>
              {text}
            </pre>
          </section>
        ) : null}
      </div>
    </FormWorldContext>
  );
}
