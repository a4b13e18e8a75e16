import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { FileLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** A file inside an archive: where its local header begins, and where the next one does. */
export type Entry = { name: string; method: number; packed: Buffer; local: Buffer };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

/** The entries of a ZIP archive by its central directory. Encrypted, split and 64-bit archives are refused as broken: no spreadsheet of this size is one. */
export function entriesOf(bytes: Buffer): Entry[] {
  try {
    const end = endOf(bytes);
    const count = bytes.readUInt16LE(end + 10);
    const heads: { name: string; method: number; at: number; packedSize: number }[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let n = 0; n < count; n++) {
      if (bytes.readUInt32LE(at) !== CENTRAL || (bytes.readUInt16LE(at + 8) & 1) === 1) throw new Unreadable('broken_workbook');
      const [nameSize, extraSize, commentSize] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
      heads.push({ name: bytes.toString('utf8', at + 46, at + 46 + nameSize), method: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 42), packedSize: bytes.readUInt32LE(at + 20) });
      at += 46 + nameSize + extraSize + commentSize;
    }
    const starts = heads.map((head) => head.at).toSorted((a, b) => a - b);
    return heads.map(({ name, method, at: start, packedSize }) => {
      if (bytes.readUInt32LE(start) !== LOCAL) throw new Unreadable('broken_workbook');
      const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      if (body + packedSize > bytes.length) throw new Unreadable('broken_workbook');
      const next = starts.find((other) => other > start) ?? bytes.readUInt32LE(end + 16);
      return { name, method, packed: bytes.subarray(body, body + packedSize), local: bytes.subarray(start, next) };
    });
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('broken_workbook', { cause: error });
    throw error;
  }
}

/** Unpacks every entry once, keeping nothing, and refuses what comes to more than the limits: what an archive says of its sizes is not believed. */
export async function refuseBombs(entries: readonly Entry[], limits: Pick<FileLimits, 'unpackedBytes' | 'sharedTextBytes'>): Promise<void> {
  let left = limits.unpackedBytes;
  for (const { name, method, packed } of entries) {
    const most = name === 'xl/sharedStrings.xml' ? Math.min(left, limits.sharedTextBytes) : left;
    const size = method === DEFLATED ? await unpackedSize(packed, most) : packed.length;
    if (size > most) throw new Unreadable('unpacks_too_large');
    left -= size;
  }
}

function unpackedSize(packed: Buffer, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const inflate: InflateRaw = createInflateRaw();
    let size = 0;
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) inflate.destroy(new Unreadable('unpacks_too_large'));
    });
    inflate.on('end', () => resolve(size));
    inflate.on('error', (error) => reject(error instanceof Unreadable ? error : new Unreadable('broken_workbook', { cause: error })));
    inflate.end(packed);
  });
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new Unreadable('broken_workbook');
}
