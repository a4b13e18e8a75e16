import { CopyOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Calculators } from '#contract/calculation.ts';
import { Fields } from '../../forms/fields.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import { useTyped } from '../../forms/use-typed.ts';
import { read } from '../../lib/api.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { useMe } from '../../lib/session.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Problem } from '../../lib/http.ts';
import { fieldsOf, queryOf } from './calculator-fields.ts';

const useSay = wordBook('calculator', {
  go: { zh: '计算', en: 'Calculate' },
  result: { zh: '结果与算法', en: 'Result and working' },
  copy: { zh: '复制', en: 'Copy' },
  clear: { zh: '清空', en: 'Clear' },
});

export type Calculator = Calculators['rows'][number];

/** One calculator: what it asks, its result, and the lines of its working, to be copied into a file. */
export function CalculatorForm({ calculator }: { calculator: Calculator }) {
  const say = useSay();
  const words = useWords();
  const { today } = useMe();
  const { typed, set, drop } = useTyped(`calculator:${calculator.name}`);
  const fields = fieldsOf(calculator);
  const found = useMutation({ mutationFn: () => read('/calc/:name', { name: calculator.name }, queryOf(calculator, typed, today)) });
  const issues = found.error instanceof Problem ? (found.error.body?.issues ?? []) : [];
  return (
    <FormWorldContext value={worldWithoutCase(today)}>
      <div className="sheet stack">
        <h2>{words(calculator)}</h2>
        <form
          className="spec-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            found.mutate();
          }}
        >
          <Fields fields={fields} typed={typed} onType={set} faults={{}} />
          <div className="row">
            <Button type="primary" htmlType="submit" loading={found.isPending}>
              {say('go')}
            </Button>
            <Button
              onClick={() => {
                drop();
                found.reset();
              }}
            >
              {say('clear')}
            </Button>
          </div>
        </form>
        {found.error ? <ProblemAlert problem={found.error} /> : null}
        {issues.length > 0 ? (
          <ul className="quiet">
            {issues.map(({ path, message }) => (
              <li key={path}>
                {nameOf(calculator, path, words)}：{message}
              </li>
            ))}
          </ul>
        ) : null}
        {found.data ? (
          <section className="stack" aria-live="polite" aria-label={say('result')}>
            <div className="spread">
              <h3>{say('result')}</h3>
              <Button icon={<CopyOutlined />} onClick={() => void navigator.clipboard.writeText(found.data.lines.join('\n'))}>
                {say('copy')}
              </Button>
            </div>
            <pre className="working" tabIndex={0}>
              {found.data.lines.join('\n')}
            </pre>
          </section>
        ) : null}
      </div>
    </FormWorldContext>
  );
}

function nameOf({ fields }: Calculator, path: string, words: (of: { zh: string; en: string }) => string): string {
  const field = fields.find(({ name }) => name === path);
  return field ? words(field) : path;
}
