import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/shared/dates.ts';
import { chineseDay } from './chinese-day.ts';

type SheetProps = { court: string; title: string; number: string; to?: string; day: IsoDate; children: ReactNode };

/** One sheet of a court's paper: heading, number, addressee, text, date and the place of the seal. */
export function Sheet({ court, title, number, to, day, children }: SheetProps) {
  return (
    <article className="paper" aria-label={title}>
      <p className="paper-court">{court}</p>
      <h2 className="paper-title">{title}</h2>
      <p className="paper-number">{number}</p>
      {to ? <p className="paper-to">{to}：</p> : null}
      {children}
      <div className="paper-end">
        <div className="paper-seal">（院印）</div>
        <p>{court}</p>
        <p>{chineseDay(day)}</p>
      </div>
    </article>
  );
}
