import { startOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { say, type Words } from '#domain/shared/words.ts';
import { countWorkingDays, isBeforeCalendar, isProvisional, type Calendar } from '#domain/clock/calendar.ts';
import { toDay } from '#domain/clock/civil.ts';
import { countLimit, type Counted } from '#domain/clock/count.ts';
import { deadlineOf, type ClockRefusal, type Explained } from '#domain/clock/deadline.ts';
import { citationWords } from '#domain/clock/rules/citation-words.ts';
import { citationOn } from '#domain/clock/rules/citation.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { closingChecks } from '#domain/clock/schedule.ts';
import { seizureAlarms, seizureExpiry } from '#domain/clock/seizure-expiry.ts';
import { calculator, type Calculated, type JsonObject } from './calculator.ts';
import { choice, date, flag, interval, limit, many, optional, text, time } from './field.ts';
import { problemOf, type CalculatorProblem } from './problem.ts';
import { dayWords, termWords } from './words.ts';

const CHECKS_RULE = 'TERM-007';

/** When a period ends: by a rule, or by a limit of one's own. */
export const deadlineCalculator = calculator(
  { zh: '期限', en: 'Deadline' },
  {
    rule: optional(text('规则', 'Rule')),
    from: date('起算日（当日不计）', 'Start (not counted)'),
    time: optional(time('起算时刻（按小时计算的期限）', 'Time of the start, for hours')),
    limit: optional(limit('期限', 'Limit')),
    exclude: many(interval('不计入的期间', 'Excluded period')),
    extend: many(limit('批准延长', 'Extension')),
    on: optional(date('适用哪一日的法律', 'Law of the day')),
  },
  (values, { calendar }) => {
    const { rule, from, exclude, on } = values;
    const extensions = values.extend.map((extension) => ({ limit: extension }));
    const shared = { from, calendar, exclusions: exclude, extensions, ...(values.time === undefined ? {} : { fromMs: instantOf(from, values.time) }) };
    if (rule === undefined) {
      return values.limit === undefined ? err({ code: 'missing_field', field: 'rule' }) : explained(countLimit({ ...shared, limit: values.limit, ...(on ? { on } : {}) }), 'limit');
    }
    return explained(deadlineOf({ ...shared, rule, ...(values.limit ? { limit: values.limit } : {}), ...(on ? { on } : {}) }), 'rule');
  },
);

/** Working days in (from, to]. */
export const workingDaysCalculator = calculator(
  { zh: '工作日', en: 'Working days' },
  { from: date('起日（当日不计）', 'From (not counted)'), to: date('止日（计入）', 'To (counted)') },
  ({ from, to }, { calendar }) => {
    if (to < from) return err({ code: 'bad_interval', field: 'to' });
    if (isBeforeCalendar(calendar, toDay(from))) return err({ code: 'before_calendar', field: 'from', detail: { firstYear: calendar.firstYear } });
    const workingDays = countWorkingDays(calendar, from, to);
    const calendarDays = toDay(to) - toDay(from);
    const answer = { from, to, workingDays, calendarDays, restDays: calendarDays - workingDays, provisional: isProvisional(calendar, to), calendar: calendar.version };
    return ok({ answer, lines: [say(`${dayWords(from).zh}次日至${dayWords(to).zh}：共${calendarDays}日，其中工作日${workingDays}日`, `From the day after ${dayWords(from).en} to ${dayWords(to).en}: ${calendarDays} days, of which ${workingDays} working days`), ...provisionalLine(answer.provisional)] });
  },
);

/** When a seizure lapses. */
export const seizureCalculator = calculator(
  { zh: '查封到期', en: 'Seizure expiry' },
  {
    asset: choice('财产种类', 'Kind of property', [
      { value: 'bank', zh: '银行存款', en: 'Bank deposit' },
      { value: 'movable', zh: '动产', en: 'Movable' },
      { value: 'immovable', zh: '不动产、其他财产权', en: 'Immovable or other right' },
    ]),
    from: date('生效日', 'Day of effect'),
    preservation: flag('保全查封', 'Preservation seizure'),
  },
  ({ asset, from, preservation }) => {
    const expiry = seizureExpiry({ asset, from, isPreservation: preservation });
    if (!expiry.ok) return err(problemOf(expiry.error, 'from'));
    const { rule, correspondingDay, lastEffectiveDay, alarm, renewBy } = expiry.value;
    const found = ruleInForce(rule, from);
    const source = found.ok ? citationOn(found.value.source, from) : undefined;
    const cited = source ? say(`，${citationWords(source).zh}`, `; ${citationWords(source).en}`) : say('', '');
    const answer = { correspondingDay, lastEffectiveDay, alarm, renewBy, alarms: seizureAlarms(expiry.value), rule, source };
    return ok({
      answer,
      lines: [
        named(say('对应日', 'Corresponding day'), dayWords(correspondingDay)),
        say(`最后有效日（从严）：${dayWords(lastEffectiveDay).zh}，不因休假日顺延${cited.zh}`, `Last day of effect, taken strictly: ${dayWords(lastEffectiveDay).en}, not moved by rest days${cited.en}`),
        named(say('提醒', 'Reminder'), dayWords(alarm)),
        ...(renewBy === undefined ? [] : [named(say('申请续行保全的最迟日', 'Last day to ask for renewal of the preservation'), dayWords(renewBy))]),
      ],
    });
  },
);

/** The ten property checks after the ruling that ends the round. */
export const checksCalculator = calculator({ zh: '终本后定期查询', en: 'Checks after an ended round' }, { ruling: date('终本裁定日', 'Day of the ruling') }, ({ ruling }) => {
  const found = ruleInForce(CHECKS_RULE, ruling);
  if (!found.ok) return err(problemOf(found.error, 'ruling'));
  const due = closingChecks(ruling);
  const source = citationOn(found.value.source, ruling);
  return ok({ answer: { due, rule: CHECKS_RULE, source }, lines: [...due.map((day, index) => named(say(`第${index + 1}次`, `Check ${index + 1}`), dayWords(day))), citationWords(source)] });
});

function explained(result: Result<Explained | Counted, ClockRefusal>, field: string): Result<Calculated, CalculatorProblem> {
  if (!result.ok) return err(problemOf(result.error, field));
  if (result.value.terms.some(({ to }) => to.length > '9999-12-31'.length)) return err({ code: 'bad_limit', field });
  const { terms, endsMs, ...plain } = result.value;
  const { source, ...counted } = { source: undefined, ...plain };
  const answer: JsonObject = { ...counted, ...(plain.unit === 'h' ? { endsAt: shanghaiTime(endsMs) } : {}), terms, source };
  return ok({
    answer,
    lines: [
      named(say('起算日', 'Start'), dayWords(plain.from)),
      ...terms.map(termWords),
      dueWords(plain, plain.unit === 'h' ? shanghaiTime(endsMs).slice(11, 16) : null),
      ...provisionalLine(plain.provisional),
    ],
  });
}

function named(name: Words, what: Words): Words {
  return say(`${name.zh}：${what.zh}`, `${name.en}: ${what.en}`);
}

function dueWords({ due, rawDue }: { due: IsoDate; rawDue: IsoDate }, hour: string | null): Words {
  const [last, raw] = [dayWords(due), dayWords(rawDue)];
  return say(`到期：${last.zh}${hour ?? '24时'}${due === rawDue ? '' : `（原届满日${raw.zh}）`}`, `Due: ${last.en}, ${hour ?? '24:00'}${due === rawDue ? '' : ` (before the move: ${raw.en})`}`);
}

function provisionalLine(provisional: boolean): readonly Words[] {
  return provisional ? [say('暂定：该年放假安排尚未公布或可能调整，公布后重新计算', 'Provisional: the holidays of that year are not published yet or may change; it is counted anew when they are')] : [];
}

function instantOf(day: IsoDate, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return startOfDayMs(day) + (hours * 60 + minutes) * 60_000;
}

function shanghaiTime(ms: number): string {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** The calendar a calculation rests on, for what is printed under it. */
export function calendarLine({ version, firstYear, lastYear }: Calendar): Words {
  return say(`工作日历：${version}（${firstYear}—${lastYear}）`, `Calendar: ${version} (${firstYear} to ${lastYear})`);
}
