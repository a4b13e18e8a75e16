import { z } from 'zod';
import type { CaseView } from '#contract/case.ts';
import { figuresOf } from '#domain/money/ledger.ts';
import { isDate } from '#domain/shared/dates.ts';
import { lastWriters, ledgerOf } from '#prisma/reads/docket.ts';
import { readCase, readCases } from '#prisma/reads/case-list.ts';
import { deadlinesOf, linksOf, partiesOf, streamsOf } from '#prisma/reads/case-page.ts';
import { materialsOf } from '#prisma/reads/materials.ts';
import { peopleOfCase } from '#prisma/reads/people.ts';
import { isLiaisonOnly } from '#prisma/reads/scope.ts';
import { openTasksOf } from '#prisma/reads/task-columns.ts';
import { hurry } from '#record/revive.ts';
import type { Session } from '#record/session.ts';
import { rolesThere, seenCase } from '../access.ts';
import type { Handlers } from '../call.ts';
import { caseLine, plain, taskRow } from '../case-row.ts';
import { nextOf, readCursor } from '../cursor.ts';
import { calendarsBy, deadlineView } from '../deadline-view.ts';
import type { Deps } from '../deps.ts';
import { liaisonMay, partyView } from '../party-view.ts';
import { named } from '../sentence.ts';
import { streamView } from '../stream-view.ts';

const Position = z.tuple([z.string().refine(isDate), z.string()]);
const LIAISON_KINDS = new Set(['povertyTrack']);

/** The case list with its search, and the case page. */
export function caseRoutes(deps: Deps): Handlers<'cases' | 'case'> {
  const { read, vault } = deps;
  return {
    async cases({ reader, query }) {
      const { cursor, limit, ...filter } = query;
      const handler = filter.handler === 'me' ? reader.accountId : filter.handler;
      const { rows, total } = await readCases(read.pool, reader, reader, { filter: { ...filter, handler }, after: readCursor(cursor, Position), limit, indexOf: vault.indexOf });
      return { rows: rows.map((row) => caseLine(row, deps, reader.today)), next: nextOf(rows, limit, ({ receivedOn, caseId }) => [receivedOn, caseId]), total, today: reader.today };
    },
    async case({ reader, params: { caseId } }) {
      const view = await caseView(deps, reader, caseId);
      await hurry(deps.pool, caseId);
      return view;
    },
  };
}

/** A liaison gets the fast track, the own tasks and the parties: what the duty needs, and no more. */
async function caseView(deps: Deps, reader: Session, caseId: string): Promise<CaseView> {
  const { read, words, vault } = deps;
  const access = await seenCase(deps, reader, caseId);
  const roles = rolesThere(access, reader);
  const isNarrow = isLiaisonOnly(reader);
  const [record, parties, allStreams, allTasks, allDeadlines, links, materials, ledger, people, writers] = await Promise.all([
    readCase(read.pool, reader, caseId), partiesOf(read.pool, caseId), streamsOf(read.pool, caseId), openTasksOf(read.pool, caseId), deadlinesOf(read.pool, caseId),
    isNarrow ? [] : linksOf(read.pool, reader, caseId), isNarrow ? [] : materialsOf(read, caseId), ledgerOf(read.pool, caseId), peopleOfCase(read, caseId),
    isNarrow ? [] : lastWriters(read.pool, caseId, Object.values(words).flatMap(({ stepLines = {} }) => Object.values(stepLines).flat())),
  ]);
  const streams = isNarrow ? allStreams.filter(({ kind }) => LIAISON_KINDS.has(kind)) : allStreams;
  const shown = new Map(streams.map((stream) => [stream.streamId, stream]));
  const versions = await calendarsBy(deps, allDeadlines);
  return {
    case: caseLine(record, deps, reader.today),
    money: figuresOf(ledger.accounts.map(({ account, balance }) => ({ account, amount: balance }))),
    parties: parties.map((person) => {
      const view = partyView(person, vault);
      return isNarrow ? { ...view, has: view.has.filter((field) => liaisonMay(person, field)) } : view;
    }),
    links: links.map(({ status, isVisible, ...link }) => ({ ...link, kindName: words[link.kind]?.name ?? plain(link.kind), statusName: named(words[link.kind]?.statuses, status), isMine: isVisible })),
    streams: streams.map((stream) => streamView(stream, deps, roles, writers, !isNarrow)),
    tasks: allTasks.filter(({ role }) => !isNarrow || role === 'liaison').map((task) => taskRow(task, deps, reader)),
    deadlines: allDeadlines.flatMap((row) => {
      const stream = shown.get(row.streamId);
      return stream ? [deadlineView(row, { clock: stream.clock, words: words[stream.kind], calendar: versions.get(row.calendar)!, today: reader.today, nowMs: reader.nowMs })] : [];
    }),
    materials,
    people,
    today: reader.today,
    nowMs: reader.nowMs,
  };
}
