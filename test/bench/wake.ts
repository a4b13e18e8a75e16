import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CHANNEL, gatherWakes } from '#record/wake.ts';
import { startCourt } from './court.ts';
import { inParallel, type Figure } from './figure.ts';

const ACTS = 3000;
const ROUNDS = 3;

/** What the word to the relay costs at 32 in parallel: in each transaction, gathered outside of them as the door does it, and not at all; in turns, the best of three. */
export async function run(): Promise<Figure[]> {
  const court = await startCourt();
  const pool = new pg.Pool({ ...court.config.database, max: 32 });
  const wake = gatherWakes(court.pool);
  await pool.query('create table wake_bench (id text primary key, body jsonb not null)');

  async function act(end: 'inside' | 'gathered' | 'none'): Promise<void> {
    const id = randomUUID();
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query({ name: 'wake-bench', text: 'insert into wake_bench values ($1, $2)', values: [id, { type: 'taskAnswered', note: 'x'.repeat(400) }] });
      if (end === 'inside') await client.query('select pg_notify($1, $2)', [CHANNEL, id]);
      await client.query('commit');
    } finally {
      client.release();
    }
    if (end === 'gathered') wake([id]);
  }

  const ways = ['none', 'inside', 'gathered'] as const;
  const best = new Map<string, number>();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of ways) {
        const { each, wholeMs } = await inParallel(Array.from({ length: ACTS }), 32, () => act(way));
        best.set(way, Math.max(best.get(way) ?? 0, (each.length / wholeMs) * 1000));
      }
    }
  } finally {
    await pool.end();
    await court.stop();
  }
  const says = { none: 'without a NOTIFY', inside: 'with a NOTIFY in each transaction', gathered: 'with NOTIFY gathered outside of them' };
  return ways.map((way) => ({ what: `short transactions, 32 in parallel, ${says[way]}`, value: `${best.get(way)!.toFixed(0)} /s` }));
}
