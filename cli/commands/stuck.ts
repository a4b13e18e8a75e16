import { reviveOne } from '#record/revive.ts';
import { DONE, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

type Row = { streamId: string; message: string; count: number; since: string };

const STUCK = `
  select stream_id as "streamId", message, count, to_char(first_at, 'YYYY-MM-DD HH24:MI') as since from stuck
  union all
  select stream_id, coalesce(last_error, ''), attempts, to_char(at, 'YYYY-MM-DD HH24:MI') from outbox where is_dead order by since`;

/** Lists the stories that do not go on and why; `--retry` tries each once more. */
export const stuckCommand: Command = {
  usage: 'duixian stuck [--retry] [--json]\n  列出停滞的程序及原因；--retry 令其再试。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ pool }) => {
      const { rows } = await pool.query<Row>(STUCK);
      if (argv.includes('--retry')) for (const { streamId } of rows) await reviveOne(pool, streamId);
      if (argv.includes('--json')) io.out(`${JSON.stringify({ stuck: rows })}\n`);
      else io.out(rows.length === 0 ? '没有停滞的程序。\n' : rows.map(({ streamId, message, count, since }) => `${since}  ${streamId}  ${message}（${count} 次）\n`).join(''));
      return DONE;
    }),
};
