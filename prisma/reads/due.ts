import { addDays, type IsoDate } from '#domain/shared/dates.ts';
import type { Bind } from './scope.ts';

export type DueFilter = 'overdue' | 'in7' | 'in30' | 'later' | 'soon';
export type Now = { nowMs: number; today: IsoDate };

/** The condition on a row with `due`, `ends_ms` and `is_paused`. What stands still is never late and never soon. */
export function isDue(filter: DueFilter, row: string, { nowMs, today }: Now, bind: Bind): string {
  const running = `not ${row}.is_paused`;
  switch (filter) {
    case 'overdue':
      return `(${running} and ${row}.ends_ms <= ${bind(nowMs)})`;
    case 'in7':
      return `(${running} and ${row}.ends_ms > ${bind(nowMs)} and ${row}.due <= ${bind(addDays(today, 7))})`;
    case 'in30':
      return `(${running} and ${row}.ends_ms > ${bind(nowMs)} and ${row}.due <= ${bind(addDays(today, 30))})`;
    case 'later':
      return `(${running} and ${row}.due > ${bind(addDays(today, 30))})`;
    case 'soon':
      return `(${running} and ${row}.due <= ${bind(addDays(today, 7))})`;
  }
}
