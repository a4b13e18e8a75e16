import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { once, type ActKey } from './act-key.ts';
import { courtTime } from './court-time.ts';
import { within } from './transaction.ts';

export type StoredFile = { kind: string; name: string; mediaType: string; bytes: number; sha256: string };
export type MaterialRow = StoredFile & { materialId: string; caseId: string; uploadedBy: string; atMs: number };

/** Puts an uploaded file that lies in the store under its hash on the list of the case. */
export async function writeMaterial(pool: Pool, caseId: string, file: StoredFile, by: string, key: ActKey): Promise<MaterialRow> {
  return within(pool, (tx) =>
    once(tx, key, async () => {
      const { nowMs } = await courtTime(tx);
      const row: MaterialRow = { ...file, materialId: randomUUID(), caseId, uploadedBy: by, atMs: nowMs };
      await tx.query(
        `insert into material (material_id, case_id, kind, name, media_type, bytes, sha256, uploaded_by, at_ms) values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9)`,
        [row.materialId, caseId, file.kind, file.name, file.mediaType, file.bytes, file.sha256, by, nowMs],
      );
      return row;
    }),
  );
}
