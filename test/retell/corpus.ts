import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredStream } from './stored-stream.ts';

export const CORPUS = join(import.meta.dirname, 'corpus');

/** The stored streams of a folder by file name, in order of name. */
export function readStreams(folder: string): { file: string; stored: StoredStream }[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted().map((file) => ({ file, stored: JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredStream }));
}
