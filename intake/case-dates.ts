import { RULES_SINCE } from '#domain/import/former.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { CaseField } from './case-fields.ts';
import type { RowReader } from './row-reader.ts';
import { readDay } from './value/day.ts';

/** The days of a case, in the order in which they must come. */
const STEPS = ['receivedOn', 'filedOn', 'assignedOn', 'noticeOn', 'closedOn'] as const;
export type CaseDates = Partial<Record<(typeof STEPS)[number], IsoDate>>;

/** Reads the days of a case: none after today, none before the day since which there are rules, none before an earlier step. Papers that are not dated came with the filing. */
export function readCaseDates(row: RowReader<CaseField>, today: IsoDate): CaseDates {
  const dates: CaseDates = {};
  let latest: IsoDate = '';
  for (const step of STEPS) {
    const day = row.optional(step, readDay);
    if (day === undefined) continue;
    if (day > today) row.refuse(step, 'date_in_future');
    else if (day < RULES_SINCE) row.refuse(step, 'date_before_rules');
    else if (day < latest) row.refuse(step, 'dates_out_of_order');
    latest = day > latest ? day : latest;
    dates[step] = day;
  }
  const receivedOn = dates.receivedOn ?? dates.filedOn;
  if (receivedOn === undefined && row.isEmpty('receivedOn') && row.isEmpty('filedOn')) row.refuse('receivedOn', 'missing');
  return receivedOn === undefined ? dates : { ...dates, receivedOn };
}
