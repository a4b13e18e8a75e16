import { Select } from 'antd';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useId, useRef, useState } from 'react';
import type { Report } from '#contract/overview.ts';
import { useWords } from '../../lib/i18n.ts';
import { useReportSay } from './report-words.ts';

register([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

const BAR_PX = 28;
const FRAME_PX = 60;

/** One figure over the courts as bars. The table beside it holds the same figures exactly. */
export function CourtChart({ report }: { report: Report }) {
  const say = useReportSay();
  const words = useWords();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [figureId, setFigureId] = useState(report.figures[0]?.id ?? '');
  const figure = report.figures.find((one) => one.id === figureId);
  const height = report.courts.length * BAR_PX + FRAME_PX;

  useEffect(() => {
    if (!place.current || !figure) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    const courts = [...report.courts].reverse();
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
      tooltip: {},
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: courts.map(({ court }) => court.name), axisLabel: { color: '#1f2937' } },
      series: [{ type: 'bar', name: words(figure.name), color: '#1d4e89', barMaxWidth: 16, label: { show: true, position: 'right', color: '#1f2937' }, data: courts.map(({ values }) => Number(values[figure.id] ?? 0)) }],
    });
    const resize = () => chart.resize();
    addEventListener('resize', resize);
    return () => {
      removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [report, figure, words]);

  return (
    <div className="stack">
      <div className="row">
        <label htmlFor={id}>{say('figure')}</label>
        <Select id={id} value={figureId} popupMatchSelectWidth={false} onChange={setFigureId} options={report.figures.map((one) => ({ value: one.id, label: words(one.name) }))} />
      </div>
      <div ref={place} style={{ height }} role="img" aria-label={figure ? say('chartText', { name: words(figure.name) }) : ''} />
    </div>
  );
}
