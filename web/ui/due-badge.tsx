import { wordBook } from '../lib/i18n.ts';
import { dueStanding, type CourtNow, type Due, type Standing } from './due-standing.ts';
import { Glyph } from './glyph.tsx';

const useSay = wordBook('due', {
  done: { zh: '已办结', en: 'Done' },
  paused: { zh: '已中止', en: 'Suspended' },
  lateCourt: { zh: '超期 {{count}} 天', en: '{{count}} days overdue', one: '{{count}} day overdue' },
  lateParty: { zh: '逾期 {{count}} 天', en: '{{count}} days in default', one: '{{count}} day in default' },
  lateTarget: { zh: '超目标 {{count}} 天', en: '{{count}} days past target', one: '{{count}} day past target' },
  lateToday: { zh: '今日已到时', en: 'Time ran out today' },
  today: { zh: '今日到期', en: 'Due today' },
  provisional: { zh: '（暂定）', en: ' (provisional)' },
  left: { zh: '还剩 {{count}} 天', en: '{{count}} days left', one: '{{count}} day left' },
});

const GLYPHS = { done: 'tick', paused: 'pause', late: 'alarm', soon: 'quarter', ahead: 'circle' } as const;

/** Icon, word and colour of a deadline; colour never alone. */
export function DueBadge({ due, now }: { due: Due; now: CourtNow }) {
  const standing = dueStanding(due, now);
  const say = useDueWords();
  return (
    <span className={`due due-${standing.tone === 'late' && standing.bears === 'target' ? 'soon' : standing.tone}`}>
      <Glyph shape={GLYPHS[standing.tone]} />
      {say(standing)}
      {due.isProvisional && standing.tone !== 'done' ? <ProvisionalMark /> : null}
    </span>
  );
}

/** Beside a last day that a calendar to come may move. */
export function ProvisionalMark() {
  const say = useSay();
  return <span className="quiet">{say('provisional')}</span>;
}

/** The words of a standing: `还剩 2 天`. */
export function useDueWords(): (standing: Standing) => string {
  const say = useSay();
  return (standing) => {
    switch (standing.tone) {
      case 'done':
        return say('done');
      case 'paused':
        return say('paused');
      case 'late':
        if (standing.days === 0) return say('lateToday');
        return say(LATE[standing.bears], { count: standing.days });
      case 'soon':
      case 'ahead':
        return standing.days === 0 ? say('today') : say('left', { count: standing.days });
    }
  };
}

const LATE = { court: 'lateCourt', party: 'lateParty', target: 'lateTarget' } as const;
