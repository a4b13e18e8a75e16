import pg, { type Pool } from 'pg';

export type DatabaseAddress = { host: string; port: number; user: string; password: string; database: string };

/**
 * What is asked is asked again and again in the same words, with other values, and by key: planning it each time costs more than carrying it out,
 * and a table that was small when the plan was made does not stay small.
 */
const PLANS = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off';

/** Connections that may write: for the door and what else `record/` holds. Statements follow each other without waiting for the answers between. */
export function openPool(address: DatabaseAddress, max: number, more: Pick<pg.PoolConfig, 'application_name' | 'connectionTimeoutMillis'> = {}): Pool {
  return withoutAdo(new pg.Pool({ ...address, ...more, max, pipeline: true, options: PLANS }));
}

/** An idle connection that breaks is replaced without ado. */
export function withoutAdo(pool: Pool): Pool {
  return pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
}
