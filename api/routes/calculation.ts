import type { Calculator } from '#domain/calculator/calculator.ts';
import { calendarLine } from '#domain/calculator/dates.ts';
import { CALCULATORS, IDENTITY_CHECKS, LAW_LOOKUP } from '#domain/calculator/index.ts';
import { PROBLEM_TITLES } from '#domain/calculator/problem.ts';
import { courtTime } from '#record/court-time.ts';
import { Refused } from '#record/refused.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { RequestRefused } from '../problem.ts';

const GROUPS: readonly ['calculator' | 'check' | 'law', Readonly<Record<string, Calculator>>][] = [['calculator', CALCULATORS], ['check', IDENTITY_CHECKS], ['law', { law: LAW_LOOKUP }]];

/** The calculators, without a case and without a login: deadlines, fees, interest, distribution, numbers of identity, rules of law. */
export function calculationRoutes({ calendars, read }: Deps): Handlers<'calculators' | 'calculation'> {
  return {
    async calculators() {
      return {
        today: (await courtTime(read.pool)).today,
        rows: GROUPS.flatMap(([group, calculators]) => Object.entries(calculators).map(([name, { zh, en, fields }]) => ({
          name, zh, en, group,
          fields: Object.entries(fields).map(([field, { kind, zh: label, en: labelEn, isRequired, isRepeated, choices }]) => ({
            name: field, kind, zh: label, en: labelEn, isRequired, isRepeated, ...(choices && { choices: [...choices] }),
          })),
        }))),
      };
    },
    async calculation({ params: { name }, query }) {
      const calculator = GROUPS.map(([, calculators]) => (Object.hasOwn(calculators, name) ? calculators[name] : undefined)).find(Boolean);
      if (!calculator) throw new Refused({ code: 'not_found' });
      const input = Object.fromEntries(Object.entries(query).map(([field, typed]) => [field, Array.isArray(typed) ? typed : [typed]]));
      const calendar = await calendars.current(read.pool);
      const found = calculator.calculate(input, { calendar, today: (await courtTime(read.pool)).today });
      if (!found.ok) {
        const { code, field, detail } = found.error;
        throw new RequestRefused('not_calculable', { issues: [{ path: field ?? '', message: code, words: PROBLEM_TITLES[code] }], detail: { ...detail, reason: code } });
      }
      const { answer, lines } = found.value;
      return { name, answer: { ...answer }, lines: [...lines, ...('calendar' in answer ? [calendarLine(calendar)] : [])] };
    },
  };
}
