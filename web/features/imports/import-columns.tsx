import { Select } from 'antd';
import type { ImportView } from '#contract/import.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { useImportsSay } from './imports-words.ts';

type ImportColumnsProps = { view: ImportView; isPending: boolean; onMap: (columns: ImportView['columns']) => void };

/** Which column holds which field: found by name, changed by hand. A field stands in one column. */
export function ImportColumns({ view, isPending, onMap }: ImportColumnsProps) {
  const say = useImportsSay();
  const words = useWords();
  const language = useLanguage();
  const { columns, fields, missing, untaken, state } = view;
  const names = missing.map((id) => fields.find((field) => field.id === id)).flatMap((field) => (field ? [words(field.name)] : []));
  const options = [{ value: '', label: say('unused') }, ...fields.map(({ id, name, isRequired }) => ({ value: id, label: `${words(name)}${isRequired ? say('needed') : ''}` }))];

  function choose(column: string, field: string) {
    onMap(columns.map((one) => (one.column === column ? { ...one, field: field || null } : field && one.field === field ? { ...one, field: null } : one)));
  }

  return (
    <section className="sheet stack" aria-labelledby="import-columns">
      <h2 id="import-columns">{say('columns')}</h2>
      <p className="quiet">{say('columnsHint')}</p>
      {names.length > 0 ? (
        <p className="bar is-bad" role="alert">
          {say('missing', { names: names.join(language === 'zh' ? '、' : ', ') })}
        </p>
      ) : null}
      <div className="scroll-x" tabIndex={0} role="region" aria-label={`${say('columns')}　${say('table')}`}>
        <table className="plain-table">
          <caption className="sr">{say('columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column')}</th>
              <th scope="col">{say('heading')}</th>
              <th scope="col">{say('field')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ column, name, field }) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td>
                  {name}
                  {untaken.includes(column) && field === null ? <div className="quiet">{say('untaken')}</div> : null}
                </td>
                <td>
                  <Select
                    aria-label={say('fieldOf', { column })}
                    style={{ width: 260 }}
                    value={field ?? ''}
                    options={options}
                    loading={isPending}
                    disabled={state !== 'preview' || isPending}
                    showSearch={{ optionFilterProp: 'label' }}
                    onChange={(next: string) => choose(column, next)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
