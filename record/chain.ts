import { createHash } from 'node:crypto';
import type { Recorded } from '#domain/shared/record.ts';
import { canonical } from './canonical.ts';

/** A line with its place in the docket of the case. */
export type DocketLine = Recorded & { caseId: string; docketNo: number; streamId: string };

export const FIRST_HASH = Buffer.alloc(32);

/** SHA-256 over the hash before and the line as canonical JSON (RFC 8785): who changes a line changes every hash after it. */
export function nextHash(before: Buffer, { caseId, docketNo, streamId, revision, atMs, by, event }: DocketLine): Buffer {
  const text = canonical({ caseId, docketNo, streamId, revision, atMs, by, event });
  return createHash('sha256').update(before).update(text).digest();
}
