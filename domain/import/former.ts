import type { IsoDate } from '#domain/shared/dates.ts';
import type { RuleId, SharedEvent } from '#domain/shared/record.ts';

/** Stands for a person of the former system who is not known here. */
export const FORMER_STAFF = 'former';

/** The day since which the rules of limits hold: an earlier case has none to count by. */
export const RULES_SINCE: IsoDate = '2016-01-01';

/** A limit that a case was under in the former system, and the day on which it was met; null while it runs on. `until`: its last day as that system had it, where it was lengthened there. */
export type FormerLimit = { rule: RuleId; from: IsoDate; metOn: IsoDate | null; until?: IsoDate };

/** The line that says that a case was brought in, and under which limits. */
export function importedLine(importId: string, limits: readonly FormerLimit[]): SharedEvent {
  return { type: 'imported', importId, limits };
}
