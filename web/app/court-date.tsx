import { dayAt } from '#domain/shared/dates.ts';
import type { Me } from '#contract/account.ts';
import { dayText } from '../lib/day-text.ts';
import { useLanguage, wordBook } from '../lib/i18n.ts';
import { Glyph } from '../ui/glyph.tsx';

const useSay = wordBook('court-date', { moved: { zh: '法院日期 {{day}}', en: "Court's date {{day}}" } });

/** The court's date, shown when it is not the date on the reader's wall: a training court's clock was moved. */
export function CourtDate({ me }: { me: Me }) {
  const say = useSay();
  const language = useLanguage();
  if (!me.isClockMoved && me.today === dayAt(Date.now())) return null;
  return (
    <span className="court-date">
      <Glyph shape="alarm" />
      {say('moved', { day: dayText(me.today, language) })}
    </span>
  );
}
