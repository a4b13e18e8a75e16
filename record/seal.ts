import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { addDays, dayAt, endOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import { courtTime } from './court-time.ts';

const QUIET_MS = 10 * 60_000;

/** The docket heads of all cases as they stood at the end of a day, in order of case id, as one digest: anybody can form it again from the lines. */
export async function headsDigest(pool: Pool, day: IsoDate): Promise<{ cases: number; digest: Buffer }> {
  const hash = createHash('sha256');
  let cases = 0;
  for (let after = ''; ; ) {
    const { rows } = await pool.query<{ case_id: string; docket_no: number; hash: Buffer }>(
      `select c.case_id, e.docket_no, e.hash from (select case_id from court_case where case_id > $1 order by case_id limit 1000) c
       left join lateral (select docket_no, hash from stream_event where case_id = c.case_id and at_ms < $2 order by docket_no desc limit 1) e on true order by c.case_id`,
      [after, endOfDayMs(day)],
    );
    if (rows.length === 0) return { cases, digest: hash.digest() };
    for (const { case_id, docket_no, hash: head } of rows) {
      if (head === null) continue;
      hash.update(`${case_id} ${docket_no} `).update(head);
      cases += 1;
    }
    after = rows.at(-1)!.case_id;
  }
}

/**
 * Signs (Ed25519) the heads of all dockets as they stood at the end of yesterday, once for each of the court's days, with a key that the database does not hold:
 * who rewrites the record with all its hashes still cannot make yesterday's signature. Returns the day, or undefined when it was sealed before.
 */
export async function sealDockets(pool: Pool, key: KeyObject, keyId: string): Promise<IsoDate | undefined> {
  const { nowMs } = await courtTime(pool);
  const day = addDays(dayAt(nowMs - QUIET_MS), -1);
  const known = await pool.query('select from docket_seal where day = $1', [day]);
  if ((known.rowCount ?? 0) > 0) return undefined;
  const { cases, digest } = await headsDigest(pool, day);
  if (cases === 0) return undefined;
  const signature = sign(null, sealed(day, cases, digest), key);
  const { rowCount } = await pool.query('insert into docket_seal (day, cases, digest, signature, key_id) values ($1, $2, $3, $4, $5) on conflict do nothing', [day, cases, digest, signature, keyId]);
  return rowCount === 1 ? day : undefined;
}

/** The first sealed day that does not fit: its signature is not the court's, or the dockets no longer stand as they did at its end. */
export async function brokenSeal(pool: Pool, publicKey: KeyObject): Promise<{ day: IsoDate; what: string } | undefined> {
  const { rows } = await pool.query<{ day: IsoDate; cases: number; digest: Buffer; signature: Buffer }>('select day::text, cases, digest, signature from docket_seal order by day');
  for (const { day, cases, digest, signature } of rows) {
    if (!verify(null, sealed(day, cases, digest), publicKey, signature)) return { day, what: 'the signature is not the court’s' };
    const now = await headsDigest(pool, day);
    if (now.cases !== cases || !now.digest.equals(digest)) return { day, what: 'the dockets no longer stand as they did at the end of this day' };
  }
  return undefined;
}

function sealed(day: IsoDate, cases: number, digest: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`duixian docket seal ${day} ${cases} `), digest]);
}
