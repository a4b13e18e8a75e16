import { BarChart as Bars } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([Bars, GridComponent, TooltipComponent, SVGRenderer]);

const BAR_PX = 28;
const FRAME_PX = 60;

export type Bar = { name: string; value: number };

/** Figures as bars, the first on top. A table beside it holds the same figures exactly; fetched only where a chart is opened. */
export function BarChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    const upwards = [...bars].reverse();
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
      tooltip: {},
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: upwards.map(({ name }) => name), axisLabel: { color: '#1f2937' } },
      series: [{ type: 'bar', color: '#1d4e89', barMaxWidth: 16, label: { show: true, position: 'right', color: '#1f2937' }, data: upwards.map(({ value }) => value) }],
    });
    const resize = () => chart.resize();
    addEventListener('resize', resize);
    return () => {
      removeEventListener('resize', resize);
      chart.dispose();
    };
  }, [bars]);
  return <div ref={place} style={{ height: bars.length * BAR_PX + FRAME_PX }} role="img" aria-label={label} />;
}
