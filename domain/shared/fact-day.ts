import { isDate, type IsoDate } from './dates.ts';
import { refuse, type Refused } from './refusal.ts';

/** A fact's day lies neither after today nor before what it follows from: `date_in_future`, `date_out_of_order`; `bad_command` for what is no day. */
export function wrongDay(on: IsoDate, { today }: { today: IsoDate }, notBefore?: IsoDate): Refused | undefined {
  if (!isDate(on)) return refuse('bad_command');
  if (on > today) return refuse('date_in_future', { on, today });
  return notBefore !== undefined && on < notBefore ? refuse('date_out_of_order', { on, notBefore }) : undefined;
}
