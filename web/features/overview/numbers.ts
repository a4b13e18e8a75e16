import { queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '#domain/shared/dates.ts';
import { read } from '../../lib/api.ts';

/** A number of the supervisor's home is the length of a list: it opens exactly what it counts. */
export type CaseList = Readonly<Record<string, string>>;

export const CASE_NUMBERS = ['overdue', 'in7', 'overYear', 'paused', 'closed'] as const;
export type CaseNumber = (typeof CASE_NUMBERS)[number];

export const URGINGS = ['urgeFiling', 'urgeTrial', 'urgeEnforcement', 'urgeAsVicePresident', 'urgeAsPresident'] as const;

/** The list behind a number, on the court's day. */
export function listBehind(number: CaseNumber, today: IsoDate): CaseList {
  switch (number) {
    case 'overdue':
      return { open: 'yes', due: 'overdue' };
    case 'in7':
      return { open: 'yes', due: 'in7' };
    case 'overYear':
      return { open: 'yes', receivedTo: yearBefore(today) };
    case 'paused':
      return { open: 'yes', paused: 'yes' };
    case 'closed':
      return { kind: 'enforcement', figure: 'closed', from: `${today.slice(0, 8)}01`, to: today };
  }
}

/** The day of the same date a year before; of 29 February the 28th. */
export function yearBefore(day: IsoDate): IsoDate {
  const date = day.slice(5) === '02-29' ? '02-28' : day.slice(5);
  return `${Number(day.slice(0, 4)) - 1}-${date}`;
}

export function caseTotalQuery(list: CaseList) {
  return queryOptions({ queryKey: ['total', 'cases', list], queryFn: async ({ signal }) => (await read('/cases', {}, { ...(list as Record<string, never>), limit: 1 }, signal)).total, staleTime: 60_000 });
}

export function taskTotalQuery(task: string, court: string) {
  return queryOptions({
    queryKey: ['total', 'tasks', task, court],
    queryFn: async ({ signal }) => (await read('/tasks', {}, { box: 'court', task: [task], limit: 1, ...(court ? { court } : {}) }, signal)).total,
    staleTime: 60_000,
  });
}
