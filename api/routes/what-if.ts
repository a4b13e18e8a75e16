import { PROBLEM_TITLES } from '#domain/calculator/problem.ts';
import { parseLimit } from '#domain/clock/limit.ts';
import { whatIf, type RunningDeadline, type Supposition } from '#domain/clock/what-if.ts';
import type { Words } from '#domain/shared/words.ts';
import { deadlinesOf, streamsOf, type DeadlineRecord, type StreamRecord } from '#prisma/reads/case-page.ts';
import { isLiaisonOnly } from '#prisma/reads/scope.ts';
import { Refused } from '#record/refused.ts';
import { seenCase } from '../access.ts';
import type { Call, Handlers } from '../call.ts';
import { nameOf, termView } from '../deadline-view.ts';
import type { Deps } from '../deps.ts';
import { RequestRefused } from '../problem.ts';

const MIRROR = 'povertyTrack';

type Known = { row: DeadlineRecord; stream: StreamRecord };

/** 试算: where a deadline of a case would end, and which others would move with it; nothing is written. */
export function whatIfRoutes(deps: Deps): Handlers<'whatIf'> {
  const { read, calendars, words } = deps;
  return {
    async whatIf({ reader, params: { caseId }, query }) {
      await seenCase(deps, reader, caseId);
      const [streams, rows, calendar] = await Promise.all([streamsOf(read.pool, caseId), deadlinesOf(read.pool, caseId), calendars.current(read.pool)]);
      const known = rows.flatMap((row): Known[] => {
        const stream = streams.find(({ streamId, kind }) => streamId === row.streamId && (!isLiaisonOnly(reader) || kind === MIRROR));
        return stream && row.state === 'open' && stream.clock.open[row.deadlineId] ? [{ row, stream }] : [];
      });
      const target = known.find(({ row }) => row.streamId === query.stream && row.deadlineId === query.deadline);
      if (!target) throw new Refused({ code: 'not_found' });
      const found = whatIf(runningOf(target), known.filter((other) => other !== target).map(runningOf), suppositionOf(query), calendar);
      if (!found.ok) throw new RequestRefused('not_calculable', { issues: [{ path: found.error.code === 'bad_interval' ? 'excludeTo' : '', message: found.error.code, words: wordsOf(found.error.code) }], detail: { reason: found.error.code } });
      const { deadline: { deadline, daysMoved }, follows } = found.value;
      const { from, rawDue, due, provisional: isProvisional, terms, source } = deadline;
      return {
        was: target.row.due, from, rawDue, due, daysMoved, isProvisional, calendar: calendar.version, terms: terms.map((term) => termView(term, words[target.stream.kind])), source,
        follows: follows.map(({ running: { streamId, deadlineId, rule, due: was }, deadline: moved, daysMoved: days }) => {
          const { row, stream } = known.find((other) => other.row.streamId === streamId && other.row.deadlineId === deadlineId)!;
          return { streamId, deadlineId, name: nameOf(row, words[stream.kind]), rule, was, due: moved.due, daysMoved: days, isProvisional: moved.provisional };
        }),
      };
    },
  };
}

function runningOf({ row: { streamId, deadlineId, rule, from, due }, stream: { kind, clock } }: Known): RunningDeadline {
  const { until, extensions, deadline } = clock.open[deadlineId]!;
  return { streamId, deadlineId, isMirror: kind === MIRROR, rule, from, due, until, limit: deadline.limit, exclusions: clock.exclusions, extensions };
}

function suppositionOf({ from, excludeFrom, excludeTo, extend }: Call<'whatIf'>['query']): Supposition {
  const limit = extend === undefined ? undefined : parseLimit(extend);
  return {
    from,
    exclusion: excludeFrom !== undefined && excludeTo !== undefined ? { from: excludeFrom, to: excludeTo, reason: '' } : undefined,
    extension: limit?.ok ? { limit: limit.value } : undefined,
  };
}

function wordsOf(code: keyof typeof PROBLEM_TITLES | 'written_day'): Words {
  return code === 'written_day' ? { zh: '这一期限的末日由文书写定，不因延长、扣除而变动', en: 'The last day of this limit stands in a paper: nothing extends or interrupts it' } : PROBLEM_TITLES[code];
}
