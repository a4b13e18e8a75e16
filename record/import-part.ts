import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RawRow, RowProblem } from '#domain/import/table.ts';
import type { Asks } from './transaction.ts';
import type { Vault } from './vault.ts';

/** A row that was not taken, as it stands in the file, and why. */
export type BadRow = RawRow & { problems: readonly RowProblem[] };

type PartOf = { rows: RawRow; bad: BadRow };

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Keeps a lot of rows of an import as ciphertext. */
export async function keepPart<K extends keyof PartOf>(db: Asks, vault: Vault, importId: string, kind: K, part: number, rows: readonly PartOf[K][]): Promise<void> {
  const body = vault.sealBytes(await pack(JSON.stringify(rows), { level: 1 }));
  await db.query('insert into import_part (import_id, kind, part, body) values ($1, $2, $3, $4)', [importId, kind, part, body]);
}

/** The lots of an import, in order. */
export async function* partsOf<K extends keyof PartOf>(db: Asks, vault: Vault, importId: string, kind: K): AsyncGenerator<PartOf[K][]> {
  for (let part = 0; ; part++) {
    const { rows } = await db.query<{ body: Buffer }>('select body from import_part where import_id = $1 and kind = $2 and part = $3', [importId, kind, part]);
    if (!rows[0]) return;
    yield JSON.parse((await unpack(vault.unsealBytes(rows[0].body))).toString('utf8')) as PartOf[K][];
  }
}

export async function dropParts(db: Asks, importId: string, kind: keyof PartOf): Promise<void> {
  await db.query('delete from import_part where import_id = $1 and kind = $2', [importId, kind]);
}
