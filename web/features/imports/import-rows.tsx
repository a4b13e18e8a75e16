import type { ImportView } from '#contract/import.ts';
import { useWords } from '../../lib/i18n.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { useImportsSay } from './imports-words.ts';

/** The first rows as they would come in, and what is wrong in each, by column. */
export function ImportRows({ view }: { view: ImportView }) {
  const say = useImportsSay();
  const words = useWords();
  return (
    <section className="sheet stack" aria-labelledby="import-rows">
      <h2 id="import-rows">{say('shown', { count: view.rows.length })}</h2>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={`${say('shown', { count: view.rows.length })}　${say('table')}`}>
        <table className="plain-table">
          <caption className="sr">{say('shown', { count: view.rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              <th scope="col">{say('check')}</th>
              {view.columns.map(({ column, name }) => (
                <th key={column} scope="col">
                  {name || column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row" className="num">
                  {row.row}
                </th>
                <td className="import-check">
                  {row.problems.length > 0 ? (
                    <ul>
                      {row.problems.map((problem, index) => (
                        <li key={index} className="due-late">
                          <Glyph shape="cross" size={12} /> {problem.column ? say('inColumn', { column: problem.column, words: words(problem.words) }) : words(problem.words)}
                        </li>
                      ))}
                    </ul>
                  ) : (
                    <span className={row.isKnown ? 'quiet' : 'due due-done'}>
                      <Glyph shape={row.isKnown ? 'dash' : 'tick'} size={12} /> {say(row.isKnown ? 'isKnown' : 'ok')}
                    </span>
                  )}
                </td>
                {view.columns.map(({ column }, index) => (
                  <td key={column} className={row.problems.some((problem) => problem.column === column) ? 'is-wrong' : ''}>
                    {row.cells[index] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
