import type { CaseDeadline } from '#contract/case.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { deadlineOf } from '#domain/clock/deadline.ts';
import { citationOn, type Citation } from '#domain/clock/rules/citation.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { settingOf, type Settings } from '#domain/shared/kind.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import type { KindWords, Words } from '#domain/shared/words.ts';
import type { DeadlineRecord } from '#prisma/reads/case-page.ts';
import { daysBetween, plain } from './case-row.ts';
import { named } from './sentence.ts';

type Around = { clock: StreamClock; words: KindWords | undefined; calendar: Calendar; settings: Settings; today: IsoDate; nowMs: number };

/** A deadline with its name, the days left, and while it runs the arithmetic that gives its last day, each term with its article. */
export function deadlineView(row: DeadlineRecord, around: Around): CaseDeadline {
  const { rule, source } = ruleOf(row.rule, row.from);
  return {
    ...row,
    name: row.kind === 'task' ? named(around.words?.tasks, around.clock.open[row.deadlineId]?.name ?? taskKindOf(row)) : rule,
    ruleName: rule,
    daysLeft: daysBetween(around.today, row.due),
    isOverdue: row.state === 'open' && !row.isPaused && around.nowMs >= row.endsMs,
    terms: termsOf(row, around),
    source,
  };
}

/** Counted anew from what the stream's clock holds; left out where the last day was written in a paper, or came under an earlier calendar. */
function termsOf({ streamId: _stream, deadlineId, rule, from, due, rawDue }: DeadlineRecord, { clock, calendar, settings }: Around): CaseDeadline['terms'] {
  const open = clock.open[deadlineId];
  if (!open || open.until !== undefined) return [];
  const limit = settingOf(settings, rule);
  const explained = deadlineOf({ rule, from, calendar, exclusions: clock.exclusions, extensions: open.extensions, ...(limit && { limit }) });
  return explained.ok && explained.value.due === due && explained.value.rawDue === rawDue ? explained.value.terms : [];
}

function ruleOf(id: string, on: IsoDate): { rule: Words; source: Citation | null } {
  const found = ruleInForce(id, on);
  return found.ok ? { rule: { zh: found.value.zh, en: found.value.en }, source: citationOn(found.value.source, on) } : { rule: plain(id), source: null };
}

/** A task's id is its stream, its kind and which one of that kind it is. */
function taskKindOf({ streamId, deadlineId }: DeadlineRecord): string {
  return deadlineId.slice(streamId.length + 1).split('/')[0]!;
}
