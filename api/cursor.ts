import type { z } from 'zod';
import { RequestRefused } from './problem.ts';

/** A keyset position as an opaque text. */
export function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a position back; one that was not ours is refused with `bad_request`. */
export function readCursor<T extends z.ZodType>(cursor: string | undefined, schema: T): z.output<T> | null {
  if (cursor === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new RequestRefused('bad_request', { issues: [{ path: 'cursor', message: 'not a position of this list' }] });
  }
}

/** The position after the last row when the page is full, else null. */
export function nextOf<R>(rows: readonly R[], limit: number, position: (row: R) => readonly (string | number)[]): string | null {
  const last = rows.at(-1);
  return last !== undefined && rows.length === limit ? writeCursor(position(last)) : null;
}
