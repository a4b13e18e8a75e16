import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import type { RawRow } from '#domain/import/table.ts';
import { clean } from './clean.ts';
import type { FileLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const PIECE = 64 * 1024;
const DELIMITERS = [',', '\t', ';', '，'] as const;
const LONGEST_RECORD = 512 * 1024;

/** The rows of a CSV table, in UTF-8 with or without a mark, UTF-16 with one, or GB18030; divided by comma, tab or semicolon, as its first line is. Throws `Unreadable`. */
export async function* readCsv(bytes: Buffer, limits: FileLimits): AsyncGenerator<RawRow> {
  const encoding = encodingOf(bytes);
  const parser = parse({
    bom: true, delimiter: delimiterOf(iconv.decode(bytes.subarray(0, PIECE), encoding)), relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: LONGEST_RECORD, info: true, raw: false,
  });
  const text = Readable.from(pieces(bytes)).pipe(iconv.decodeStream(encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { records: number } }>) {
      if (record.length > limits.columns) throw new Unreadable('too_many_columns');
      yield { row: info.records, cells: record.map((cell) => clean(cell, limits.cellLength)) };
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('broken_table', { cause: error });
  }
}

/** Refuses what is neither UTF-8 nor GB18030. Every text of ASCII is both, and means the same in both. */
function encodingOf(bytes: Buffer): 'utf8' | 'utf16le' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes.includes(0)) throw new Unreadable('not_a_table');
  for (const encoding of ['utf-8', 'gb18030'] as const) if (isWritten(bytes, encoding)) return encoding === 'utf-8' ? 'utf8' : encoding;
  throw new Unreadable('bad_encoding');
}

function isWritten(bytes: Buffer, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const piece of pieces(bytes)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function delimiterOf(text: string): string {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/).find((candidate) => candidate.trim() !== '') ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const most = Math.max(...counts);
  return most > 1 ? DELIMITERS[counts.indexOf(most)]! : ',';
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
