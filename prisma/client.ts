import { PrismaPg } from '@prisma/adapter-pg';
import pg, { type Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';

export type DatabaseAddress = { host: string; port: number; user: string; password: string; database: string };

/** The read side: SQL through `pool`, the plain questions through `db`. It connects as `duixian_reader` and cannot write. */
export type ReadSide = { pool: Pool; db: PrismaClient; close(): Promise<void> };

const DATE = 1082;
const INT8 = 20;

/** Days come as `YYYY-MM-DD` and whole numbers as numbers; amounts stay strings. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

/** Connections that may write: for the door and what else `record/` holds. An idle connection that breaks is replaced without ado. */
export function openPool(address: DatabaseAddress, max: number): Pool {
  return withoutAdo(new pg.Pool({ ...address, max }));
}

export function openReadSide(address: DatabaseAddress, max: number): ReadSide {
  const pool = withoutAdo(new pg.Pool({ ...address, max, types, options: '-c role=duixian_reader' }));
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    db,
    async close() {
      await db.$disconnect();
      await pool.end();
    },
  };
}

function withoutAdo(pool: Pool): Pool {
  return pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
}
