import busboy from 'busboy';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { FILE_LIMITS } from '#intake/file/limits.ts';
import { RequestRefused } from './problem.ts';

export type ImportFile = { name: string; bytes: Buffer; sha256: string };

/**
 * Takes the one file of a multipart request into memory, at most 50 MB of it, and nowhere else. What is too large is read off and dropped before it is refused: a browser that is
 * answered while it still sends sees a broken connection, and no reason. Refused with `wrong_content_type`, `body_too_large` or `bad_request`.
 */
export async function receiveImport(req: Request): Promise<ImportFile> {
  if (!req.is('multipart/form-data')) throw new RequestRefused('wrong_content_type');
  let file: Promise<ImportFile> | undefined;
  const parser = busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 10, fieldSize: 1000, fileSize: FILE_LIMITS.bytes + 1 } });
  parser.on('file', (_field, stream, { filename }) => {
    file = gather(stream, basename(filename ?? '').slice(0, 200) || '未命名');
    file.catch(() => undefined);
  });
  await pipeline(req, parser).catch(() => {
    throw new RequestRefused('bad_request', { issues: [{ path: 'file', message: 'not a readable multipart body' }] });
  });
  if (!file) throw new RequestRefused('bad_request', { issues: [{ path: 'file', message: 'no file' }] });
  return file;
}

/** Reads the file to its end even when it is too large, of which the parser hands on no more than a byte above the limit: a stream that is left in the middle would hold up the request for ever. */
async function gather(stream: Readable & { truncated?: boolean }, name: string): Promise<ImportFile> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    chunks.push(chunk);
  }
  if (stream.truncated) throw new RequestRefused('body_too_large');
  if (chunks.length === 0) throw new RequestRefused('bad_request', { issues: [{ path: 'file', message: 'the file is empty' }] });
  return { name, bytes: Buffer.concat(chunks), sha256: hash.digest('hex') };
}
