import type { Pool } from 'pg';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KINDS } from '#domain/kinds.ts';
import type { AnyEvent, Recorded } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';

/** A stream as the record holds it: its kind and version, whether it has ended, and every line. */
export type StoredStream = { streamId: string; kind: string; version: string; isEnded: boolean; lines: Recorded[] };

/**
 * Writes every stream of a court that was played into a folder, one file each: those that have ended, and the open ones whose stories have heard all there is
 * and stand still. Lines hold ids of persons and no names.
 */
export async function writeStreams(pool: Pool, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const { rows } = await pool.query<{ stream_id: string; kind: string; version: string; is_ended: boolean }>(
    `select stream_id, kind, version, is_ended from stream s where kind = any($1) and (is_ended or (told = revision and not exists (select from outbox o where o.stream_id = s.stream_id and o.next_try_at <= clock_timestamp())))`,
    [Object.keys(KINDS)],
  );
  for (const { stream_id: streamId, kind, version, is_ended: isEnded } of rows) {
    const lines = await pool.query<{ revision: number; at_ms: string; by_user: string; by_role: By['role']; body: AnyEvent }>(
      'select revision, at_ms, by_user, by_role, body from stream_event where stream_id = $1 order by revision', [streamId]);
    const stored: StoredStream = {
      streamId, kind, version, isEnded,
      lines: lines.rows.map((row) => ({ revision: row.revision, atMs: Number(row.at_ms), by: { userId: row.by_user, role: row.by_role }, event: row.body })),
    };
    await writeFile(join(folder, `${streamId.replaceAll(/[^\w.-]/g, '_')}.json`), JSON.stringify(stored));
  }
  return rows.length;
}
