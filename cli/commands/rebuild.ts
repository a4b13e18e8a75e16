import { KINDS } from '#domain/kinds.ts';
import { rebuildAll } from '#record/rebuild.ts';
import { DONE, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

/** Makes the rows that screens read anew from the record, case by case, while people work. */
export const rebuildCommand: Command = {
  usage: 'duixian rebuild [--json]\n  按卷宗重建案件、程序状态、待办、期限各行；办案不停，可重复执行。认领、通知、当事人、材料和台账不动。之后可用 duixian verify 核对。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ pool }) => {
      const isJson = argv.includes('--json');
      let cases = 0;
      const changed: { caseId: string; rows: number }[] = [];
      for await (const one of rebuildAll(pool, KINDS, (done) => (cases = done))) {
        changed.push(one);
        if (!isJson) io.out(`案件 ${one.caseId}：重建 ${one.rows} 行\n`);
      }
      io.out(isJson ? `${JSON.stringify({ cases, changed })}\n` : `共 ${cases} 件，${changed.length === 0 ? '各行均与卷宗相符' : `${changed.length} 件已重建`}。\n`);
      return DONE;
    }),
};
