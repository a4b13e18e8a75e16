import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { openStreams, reviveOne } from '#record/revive.ts';
import { DONE, FAILED, type Command } from '../command.ts';
import { withCourt } from '../court.ts';

/** Ends the run of every open story and starts it again with the code that the workers have now, what is due next first. */
export const retellCommand: Command = {
  usage: 'duixian retell [--json]\n  升级后，令全部未结程序按新版代码从卷宗重述；办案不停，可重复执行。',
  run: (argv, io) =>
    withCourt(argv, io, async ({ config, pool }) => {
      const connection = await Connection.connect({ address: config.temporal.address, connectTimeout: '5 seconds' }).catch(() => undefined);
      if (!connection) {
        io.err(`连不上 Temporal（${config.temporal.address}）。Temporal does not answer.\n`);
        return FAILED;
      }
      const client = new Client({ connection, namespace: config.temporal.namespace });
      const stories = await openStreams(pool);
      for (const streamId of stories) {
        await client.workflow.getHandle(streamId).terminate('told anew').catch((error: unknown) => {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        });
        await reviveOne(pool, streamId);
      }
      await connection.close();
      io.out(argv.includes('--json') ? `${JSON.stringify({ stories: stories.length })}\n` : `${stories.length} 个程序将由新版代码重述。\n`);
      return DONE;
    }),
};
