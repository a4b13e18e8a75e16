import busboy from 'busboy';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { RequestRefused } from './problem.ts';

export type Uploaded = { fields: Readonly<Record<string, string>>; name: string; mediaType: string; bytes: number; sha256: string };
export type UploadLimits = { bytes: number; mediaTypes: ReadonlySet<string> };

/**
 * Streams the one file of a multipart request into the store, under its hash: the same file twice is stored once. Refused with `wrong_content_type`,
 * `body_too_large` or `bad_request`; then nothing stays behind.
 */
export async function receiveFile(req: Request, store: string, { bytes: limit, mediaTypes }: UploadLimits): Promise<Uploaded> {
  if (!req.is('multipart/form-data')) throw new RequestRefused('wrong_content_type');
  const incoming = join(store, 'incoming');
  await mkdir(incoming, { recursive: true });
  const path = join(incoming, randomUUID());
  const fields: Record<string, string> = {};
  let file: Promise<Omit<Uploaded, 'fields'>> | undefined;
  // A store that takes nothing more would leave the parser waiting for a reader for ever.
  let breakOff: (error: unknown) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    breakOff = reject;
  });

  const parser = busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 10, fieldSize: 1000, fileSize: limit + 1 } });
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_field, stream, { filename, mimeType }) => {
    file = keep(stream, path, mediaTypes.has(mimeType)).then((kept) => ({ ...kept, name: basename(filename ?? '').slice(0, 200) || '未命名', mediaType: mimeType }));
    file.catch((error: unknown) => (error instanceof RequestRefused ? stream.resume() : breakOff(error)));
  });
  try {
    const read = pipeline(req, parser).catch(() => {
      throw new RequestRefused('bad_request', { issues: [{ path: 'file', message: 'not a readable multipart body' }] });
    });
    await Promise.race([read, broken]);
    if (!file) throw new RequestRefused('bad_request', { issues: [{ path: 'file', message: 'no file' }] });
    const kept = await file;
    const folder = join(store, kept.sha256.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await rename(path, join(folder, kept.sha256));
    return { ...kept, fields };
  } catch (error) {
    await file?.catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/** Removes what interrupted uploads left behind more than a day ago. */
export async function clearIncoming(store: string): Promise<void> {
  const folder = join(store, 'incoming');
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > 86_400_000) await rm(path, { force: true });
  }
}

/** Where a stored file lies. */
export function storedPath(store: string, sha256: string): string {
  return join(store, sha256.slice(0, 2), sha256);
}

/** Reads the file to its end even when it is too large, of which the parser hands on no more than a byte above the limit: a stream that is left in the middle would hold up the request for ever. */
async function keep(stream: Readable & { truncated?: boolean }, path: string, isWelcome: boolean): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  if (!isWelcome) throw new RequestRefused('wrong_content_type');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }));
  if (stream.truncated) throw new RequestRefused('body_too_large');
  if (bytes === 0) throw new RequestRefused('bad_request', { issues: [{ path: 'file', message: 'the file is empty' }] });
  return { bytes, sha256: hash.digest('hex') };
}
