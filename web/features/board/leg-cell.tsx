import type { IsoDate } from '#domain/shared/dates.ts';
import { wordBook } from '../../lib/i18n.ts';
import { Glyph, type Shape } from '../../ui/glyph.tsx';
import { legBarOf, legStanding, type BoardLeg, type LegStanding } from './leg-bar.ts';

const useSay = wordBook('leg', {
  notApplicable: { zh: '不适用', en: 'not applicable' },
  ahead: { zh: '未开始', en: 'to come' },
  waiting: { zh: '等待当事人', en: 'waits for a party' },
  capBreached: { zh: '超法定期限', en: 'past the limit of law' },
  targetMissed: { zh: '超快办时限 {{count}} 天', en: '{{count}} days past target', one: '{{count}} day past target' },
  paused: { zh: '已中止，时限停止计算', en: 'suspended, no time runs' },
  soon: { zh: '目标还剩 {{count}} 天', en: '{{count}} days to target', one: '{{count}} day to target' },
  running: { zh: '目标还剩 {{count}} 天', en: '{{count}} days to target', one: '{{count}} day to target' },
  doneOverCap: { zh: '用时 {{count}} 天，超法定期限', en: '{{count}} days, past the limit of law', one: '{{count}} day, past the limit of law' },
  doneLate: { zh: '用时 {{count}} 天，超快办时限', en: '{{count}} days, past target', one: '{{count}} day, past target' },
  done: { zh: '用时 {{count}} 天', en: '{{count}} days', one: '{{count}} day' },
  bar: { zh: '自 {{from}} 起；目标 {{target}}，法定 {{cap}}', en: 'since {{from}}; target {{target}}, limit of law {{cap}}' },
  none: { zh: '无', en: 'none' },
  soonToday: { zh: '目标今日到期', en: 'target due today' },
  days: { zh: '目标 {{target}} · 法定 {{cap}}', en: 'target {{target}} · law {{cap}}' },
});

const LOOKS: Record<LegStanding, { tone: string; shape: Shape }> = {
  notApplicable: { tone: 'ahead', shape: 'dash' },
  ahead: { tone: 'ahead', shape: 'circle' },
  waiting: { tone: 'paused', shape: 'pause' },
  capBreached: { tone: 'late', shape: 'alarm' },
  targetMissed: { tone: 'soon', shape: 'flag' },
  paused: { tone: 'paused', shape: 'pause' },
  soon: { tone: 'soon', shape: 'quarter' },
  running: { tone: 'ahead', shape: 'quarter' },
  doneOverCap: { tone: 'late', shape: 'tick' },
  doneLate: { tone: 'soon', shape: 'tick' },
  done: { tone: 'done', shape: 'tick' },
};

/** One leg of a case: words first, then target, limit of law and what is used, as a small bar. */
export function LegCell({ leg, isPaused, today }: { leg: BoardLeg; isPaused: boolean; today: IsoDate }) {
  const say = useSay();
  const standing = legStanding(leg, isPaused);
  const { tone, shape } = LOOKS[standing];
  const bar = legBarOf(leg, today);
  const count = leg.state === 'done' ? (leg.days ?? 0) : Math.abs(leg.daysLeft ?? 0);
  const spoken = { from: leg.startedOn ?? '', target: leg.target ?? say('none'), cap: leg.cap ?? say('none') };
  return (
    <div className="leg">
      <span className={`due due-${tone}`}>
        <Glyph shape={shape} /> {standing === 'soon' && count === 0 ? say('soonToday') : say(standing, { count })}
      </span>
      {bar && standing !== 'waiting' && (leg.target !== null || leg.cap !== null) ? (
        <>
          <div className="leg-bar" role="img" aria-label={say('bar', spoken)}>
            <span className={`leg-used is-${tone}`} style={{ width: `${bar.used}%` }} />
            {bar.targetAt === null ? null : <span className="leg-target" style={{ left: `${bar.targetAt}%` }} />}
            {bar.capAt === null ? null : <span className="leg-cap" style={{ left: `${bar.capAt}%` }} />}
          </div>
          <span className="leg-days">{say('days', { target: leg.target?.slice(5) ?? say('none'), cap: leg.cap?.slice(5) ?? say('none') })}</span>
        </>
      ) : null}
    </div>
  );
}
