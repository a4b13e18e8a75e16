import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** One transaction. Its statements are carried out in the order in which they were given; those given in one breath travel together. */
export type Tx = {
  /** The answer to a statement, once all that was given before it has gone well too. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the rows are what the caller says, as with the driver itself
  query<R extends QueryResultRow = any>(statement: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>>;
  /** A statement whose answer nobody waits for. If it fails, the next answer is its error, at the latest that of the commit. */
  later(statement: QueryConfig): void;
};

/** What a question is put to: a transaction, or the pool where it needs none. */
export type Asks = Pick<Tx, 'query'>;

/** Runs the work in one transaction: all of it is in the record, or none. */
export async function within<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const tx = transactionOn(client);
  let broken: Error | undefined;
  try {
    tx.later({ text: 'begin' });
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function transactionOn(client: PoolClient): Tx {
  let behind: Promise<unknown>[] = [];
  return {
    async query<R extends QueryResultRow>(statement: string | QueryConfig, values?: unknown[]) {
      const before = behind;
      behind = [];
      gather(client);
      const answers = await Promise.all([...before, client.query<R>(statement as string, values)]);
      return answers.at(-1) as QueryResult<R>;
    },
    later(statement) {
      gather(client);
      const sent = client.query(statement);
      sent.catch(() => undefined);
      behind.push(sent);
    },
  };
}

/** What is written to the connection until this breath ends leaves in one piece: the pool's connections are pipelined, see `openPool`. */
function gather({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
