import { Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { Report } from '#contract/overview.ts';
import { useWords } from '../../lib/i18n.ts';
import { BarChart } from '../../ui/bar-chart.tsx';
import { useReportSay } from './report-words.ts';

/** One figure over the courts as bars. */
export function CourtChart({ report }: { report: Report }) {
  const say = useReportSay();
  const words = useWords();
  const id = useId();
  const [figureId, setFigureId] = useState(report.figures[0]?.id ?? '');
  const figure = report.figures.find((one) => one.id === figureId);
  const bars = useMemo(() => report.courts.map(({ court, values }) => ({ name: court.name, value: Number(values[figureId] ?? 0) })), [report, figureId]);
  return (
    <div className="stack">
      <div className="row">
        <label htmlFor={id}>{say('figure')}</label>
        <Select id={id} value={figureId} popupMatchSelectWidth={false} onChange={setFigureId} options={report.figures.map((one) => ({ value: one.id, label: words(one.name) }))} />
      </div>
      {figure ? <BarChart label={say('chartText', { name: words(figure.name) })} bars={bars} /> : null}
    </div>
  );
}
