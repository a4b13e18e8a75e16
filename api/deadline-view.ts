import type { CaseDeadline } from '#contract/case.ts';
import type { Term } from '#domain/clock/count.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { deadlineEvenBefore } from '#domain/clock/deadline.ts';
import { citationOn, type Citation } from '#domain/clock/rules/citation.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { reasonWords } from '#domain/shared/shared-sentence.ts';
import type { StreamClock } from '#domain/shared/stream-clock.ts';
import type { KindWords, Words } from '#domain/shared/words.ts';
import type { DeadlineRecord } from '#prisma/reads/case-page.ts';
import { daysBetween, plain } from './case-row.ts';
import type { Deps } from './deps.ts';
import { named } from './sentence.ts';

/** `calendar` is that of the row's own version. */
type Around = { clock: StreamClock; words: KindWords | undefined; calendar: Calendar; today: IsoDate; nowMs: number };

/** A deadline with its name, the days left, and the arithmetic that gives its last day, each term with its article. */
export function deadlineView(row: DeadlineRecord, around: Around): CaseDeadline {
  const { rule, source } = ruleOf(row.rule, row.from);
  return {
    ...row,
    name: nameOf(row, around.words),
    ruleName: rule,
    daysLeft: daysBetween(around.today, row.due),
    isOverdue: row.state === 'open' && !row.isPaused && around.nowMs >= row.endsMs,
    isWritten: around.clock.open[row.deadlineId]?.until !== undefined,
    terms: termsOf(row, around).map((term) => termView(term, around.words)),
    source,
  };
}

/** What people call a deadline: its task; what its kind calls its limit, or else the rule. */
export function nameOf(row: Pick<DeadlineRecord, 'streamId' | 'deadlineId' | 'kind' | 'rule' | 'from'>, words: KindWords | undefined): Words {
  if (row.kind === 'task') return taskNameOf(row.streamId, row.deadlineId, words);
  return words?.limit?.(row.deadlineId) ?? ruleOf(row.rule, row.from).rule;
}

/** A task's id is its stream, its kind, a key where there is one, and which one of that kind it is. */
export function taskNameOf(streamId: string, taskId: string, words: KindWords | undefined): Words {
  return named(words?.tasks, taskId.slice(streamId.length + 1).split(/[/#]/)[0]!);
}

/** Counted anew from what the stream's clock holds, by the number and the calendar it was counted by; left out where the last day was written in a paper, and of one that is over where its own
 * number or extensions are no longer at hand. */
function termsOf({ streamId: _stream, deadlineId, rule, from, due, rawDue }: DeadlineRecord, { clock, calendar }: Around): Term[] {
  const open = clock.open[deadlineId];
  if (open?.until !== undefined) return [];
  const explained = deadlineEvenBefore({ rule, from, calendar, exclusions: clock.exclusions, extensions: open?.extensions ?? [], ...(open?.deadline.limit && { limit: open.deadline.limit }) });
  return explained.ok && explained.value.due === due && explained.value.rawDue === rawDue ? explained.value.terms : [];
}

/** A term with its reason in words. */
export function termView({ reason, ...term }: Term, words: KindWords | undefined): CaseDeadline['terms'][number] {
  return { ...term, ...(reason && { reason: reasonWords(reason, words) }) };
}

function ruleOf(id: string, on: IsoDate): { rule: Words; source: Citation | null } {
  const found = ruleInForce(id, on);
  return found.ok ? { rule: { zh: found.value.zh, en: found.value.en }, source: citationOn(found.value.source, on) } : { rule: plain(id), source: null };
}

/** The calendars by which these deadlines were reached, by version. */
export async function calendarsBy({ calendars, read }: Pick<Deps, 'calendars' | 'read'>, rows: readonly Pick<DeadlineRecord, 'calendar'>[]): Promise<ReadonlyMap<string, Calendar>> {
  const versions = [...new Set(rows.map(({ calendar }) => calendar))];
  return new Map(await Promise.all(versions.map(async (version) => [version, await calendars.of(read.pool, version)] as const)));
}
