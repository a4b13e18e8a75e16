import { z } from 'zod';
import { FIGURES } from '#prisma/reads/figure.ts';
import { readBoard } from '#prisma/reads/board.ts';
import { namesOf } from '#prisma/reads/people.ts';
import { readReport } from '#prisma/reads/report.ts';
import { boardLine } from '../board-line.ts';
import type { Handlers } from '../call.ts';
import { nextOf, readCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';

const Position = z.tuple([z.number().int(), z.string()]);

/** The board of the fast track and the report. */
export function overviewRoutes(deps: Deps): Handlers<'board' | 'report'> {
  const { read } = deps;
  return {
    async board({ reader, query: { court, show, cursor, limit } }) {
      const { rows, total } = await readBoard(read.pool, reader, { court, show, after: readCursor(cursor, Position), limit });
      const named = await namesOf(read, rows.flatMap(({ handlerId, state }) => [handlerId, state.holder.userId].filter((id) => id !== null)));
      return { rows: rows.map((row) => boardLine(row, deps, named, reader.today)), next: nextOf(rows, limit, ({ worstMs, streamId }) => [worstMs, streamId]), total, today: reader.today };
    },
    async report({ reader, query: { from, to, court } }) {
      const [all, ...courts] = await readReport(read.pool, reader, { from, to }, court);
      return {
        from: from ?? null, to: to ?? null, asOfMs: reader.nowMs,
        figures: FIGURES.map(({ id, name, definition, unit }, at) => ({ id, name, definition, unit, ...all!.values[at]! })),
        courts: courts.map(({ courtCode, courtName, values }) => ({ court: { code: courtCode!, name: courtName! }, values: Object.fromEntries(values.map(({ value }, at) => [FIGURES[at]!.id, value])) })),
      };
    },
  };
}
