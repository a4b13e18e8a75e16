import type { CaseLine } from '#contract/case.ts';
import { Glyph } from './glyph.tsx';
import { ProvisionalMark, useDueWords } from './due-badge.tsx';
import type { Standing } from './due-standing.ts';
import { BEARS, limitSort } from './limit-sort.ts';

const SOON_DAYS = 3;

/** The deadline of a case that comes first, as the list's row brings it: counted in days. */
export function NextDue({ next }: { next: NonNullable<CaseLine['nextDue']> }) {
  const say = useDueWords();
  const { due, daysLeft } = next;
  const bears = BEARS[limitSort(next)];
  const standing: Standing = daysLeft < 0 ? { tone: 'late', days: -daysLeft, bears } : { tone: daysLeft <= SOON_DAYS ? 'soon' : 'ahead', days: daysLeft };
  const tone = standing.tone === 'late' && bears === 'target' ? 'soon' : standing.tone;
  return (
    <span className={`due due-${tone}`}>
      <Glyph shape={standing.tone === 'late' ? 'alarm' : standing.tone === 'soon' ? 'quarter' : 'circle'} />
      {say(standing)} <span className="day quiet">{due}</span>
      {next.isProvisional ? <ProvisionalMark /> : null}
    </span>
  );
}
