import { reviveAll } from '#record/revive.ts';
import { DONE, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

/** Starts every open story again on an engine that has lost them. */
export const reviveCommand: Command = {
  usage: 'duixian revive [--json]\n  引擎数据丢失后，按卷宗重新启动全部未结程序；待办、期限、认领均不变。可重复执行。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ pool }) => {
      const stories = await reviveAll(pool);
      io.out(argv.includes('--json') ? `${JSON.stringify({ stories })}\n` : `${stories} 个程序已排队重启，最近到期的在先。\n`);
      return DONE;
    }),
};
