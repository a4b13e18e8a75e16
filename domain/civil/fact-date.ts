import type { IsoDate } from '#domain/shared/dates.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';

/** A fact lies neither in the future nor before what it follows from: `date_in_future`, `date_out_of_order`. */
export function checkDay(on: IsoDate, today: IsoDate, earliest: IsoDate): Result<IsoDate, Refusal> {
  if (on > today) return refuse('date_in_future', { on, today });
  if (on < earliest) return refuse('date_out_of_order', { on, earliest });
  return ok(on);
}
