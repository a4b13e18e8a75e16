import type { ReadSide } from '../client.ts';
import { namesOf } from './people.ts';

const RECEIVED = `select body->>'materialId' as id, body->>'on' as on from stream_event where case_id = $1 and type = 'materialReceived' order by docket_no`;

/** The papers of a case in order of arrival, each with the day on which it was received where a line says so. */
export async function materialsOf(read: ReadSide, caseId: string) {
  const rows = await read.db.material.findMany({ where: { caseId }, orderBy: [{ atMs: 'asc' }, { materialId: 'asc' }] });
  const received = new Map((await read.pool.query<{ id: string; on: string }>(RECEIVED, [caseId])).rows.map(({ id, on }) => [id, on]));
  const named = await namesOf(read, rows.map(({ uploadedBy }) => uploadedBy));
  return rows.map(({ caseId: _case, bytes, sha256, uploadedBy, atMs, ...row }) => ({ ...row, bytes: Number(bytes), sha256: Buffer.from(sha256).toString('hex'), uploadedBy: named(uploadedBy), atMs: Number(atMs), receivedOn: received.get(row.materialId) ?? null }));
}

/** One paper of a case, or undefined. */
export async function materialOf({ db }: ReadSide, caseId: string, materialId: string): Promise<{ name: string; mediaType: string; bytes: number; sha256: string } | undefined> {
  const found = await db.material.findFirst({ where: { caseId, materialId } });
  return found ? { name: found.name, mediaType: found.mediaType, bytes: Number(found.bytes), sha256: Buffer.from(found.sha256).toString('hex') } : undefined;
}
