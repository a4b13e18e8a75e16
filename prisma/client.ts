import { PrismaPg } from '@prisma/adapter-pg';
import pg, { type Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';
import { withoutAdo, type DatabaseAddress } from './pool.ts';

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
