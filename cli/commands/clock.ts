import { randomUUID } from 'node:crypto';
import { dayAt } from '#domain/shared/dates.ts';
import { courtTime, moveClock } from '#record/court-time.ts';
import { DONE, refuse, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

const UNITS_MS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;

/** Sets a demo court's clock forward and wakes what has fallen due. */
export const clockForwardCommand: Command = {
  usage: 'duixian clock forward 15d|36h|90m [--json]\n  只能用于演示法院；拨动有记录，到期的程序随即被唤醒。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ pool }) => {
      const span = /^(\d{1,5})([dhm])$/.exec(argv.find((word) => !word.startsWith('--')) ?? '');
      if (!span) return refuse({ code: 'bad_span', title: '请写明向前拨多久，例如 15d（天）、36h（小时）', titleEn: 'Say how far, for example 15d' }, argv.includes('--json'), io);
      const { nowMs } = await courtTime(pool);
      const moved = await moveClock(pool, nowMs + Number(span[1]) * UNITS_MS[span[2] as keyof typeof UNITS_MS], { userId: 'operator', route: 'clock', key: randomUUID(), body: span[0] });
      const today = dayAt(moved.toMs);
      io.out(argv.includes('--json') ? `${JSON.stringify({ today, nowMs: moved.toMs, woken: moved.woken })}\n` : `法院日期现为 ${today}，唤醒 ${moved.woken} 个程序。\n`);
      return DONE;
    }),
};
