import { createInflateRaw } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

/** A file inside an archive, packed as it lies there. */
export type Entry = { name: string; method: number; packed: Buffer };

/** How many bytes may still come out of an archive. What an archive says of its sizes is not believed. */
export type Allowance = { left: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const [STORED, DEFLATED] = [0, 8];
const PIECE = 64 * 1024;

/** The entries of a ZIP archive by its central directory. Encrypted, split and 64-bit archives are refused as broken: no spreadsheet of this size is one. */
export function entriesOf(bytes: Buffer): Map<string, Entry> {
  try {
    const end = endOf(bytes);
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
      if (bytes.readUInt32LE(at) !== CENTRAL || (bytes.readUInt16LE(at + 8) & 1) === 1) throw new Unreadable('broken_workbook');
      const [nameSize, extraSize, commentSize] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
      const name = bytes.toString('utf8', at + 46, at + 46 + nameSize).replaceAll('\\', '/').replace(/^\//, '');
      entries.set(name, entryAt(bytes, { name, method: bytes.readUInt16LE(at + 10), packedSize: bytes.readUInt32LE(at + 20), start: bytes.readUInt32LE(at + 42) }));
      at += 46 + nameSize + extraSize + commentSize;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('broken_workbook', { cause: error });
    throw error;
  }
}

/** The text of an entry, piece by piece, as far as the allowance reaches; `unpacks_too_large` beyond it. No character is cut in two. */
export async function* textOf({ method, packed }: Entry, allowance: Allowance): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of method === STORED ? pieces(packed) : unpacked(method, packed)) {
    allowance.left -= chunk.length;
    if (allowance.left < 0) throw new Unreadable('unpacks_too_large');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* unpacked(method: number, packed: Buffer): AsyncGenerator<Buffer> {
  if (method !== DEFLATED) throw new Unreadable('broken_workbook');
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    throw new Unreadable('broken_workbook', { cause: error });
  } finally {
    inflate.destroy();
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function entryAt(bytes: Buffer, { name, method, packedSize, start }: { name: string; method: number; packedSize: number; start: number }): Entry {
  if (bytes.readUInt32LE(start) !== LOCAL) throw new Unreadable('broken_workbook');
  const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  if (body + packedSize > bytes.length) throw new Unreadable('broken_workbook');
  return { name, method, packed: bytes.subarray(body, body + packedSize) };
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new Unreadable('broken_workbook');
}
