import { Link } from 'react-router';
import type { Report } from '#contract/overview.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { useWords } from '../../lib/i18n.ts';
import { useReportSay } from './report-words.ts';

/** The figures court by court, exact to the fen; each number opens its cases. */
export function CourtTable({ report, casesOf }: { report: Report; casesOf: (figure: Report['figures'][number], court?: string) => string }) {
  const say = useReportSay();
  const words = useWords();
  const shown = (unit: Report['figures'][number]['unit'], value: string | undefined) => (unit === 'yuan' ? yuanText(value ?? '0.00') : (value ?? '0'));
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={`${say('courts')}　${say('table')}`}>
      <table className="plain-table">
        <caption className="sr">{say('courts')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('court')}</th>
            {report.figures.map(({ id, name, unit }) => (
              <th key={id} scope="col" className="right">
                {unit === 'yuan' ? say('yuanHead', { name: words(name) }) : words(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.courts.map(({ court, values }) => (
            <tr key={court.code}>
              <th scope="row">{court.name}</th>
              {report.figures.map((figure) => (
                <td key={figure.id} className="right num">
                  <Link to={casesOf(figure, court.code)}>{shown(figure.unit, values[figure.id])}</Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('total')}</th>
            {report.figures.map((figure) => (
              <td key={figure.id} className="right num">
                <Link to={casesOf(figure)}>
                  <strong>{shown(figure.unit, figure.value)}</strong>
                </Link>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
