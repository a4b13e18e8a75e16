import type { Problem as ProblemBody, ProblemCode } from '#contract/problem.ts';
import type { Words } from '#domain/shared/words.ts';

/** What the server refused or could not do, in words for the reader; status 0 when no answer came and nobody knows whether the act arrived. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody | null;

  constructor(status: number, body: ProblemBody | null) {
    super(body?.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }

  is(code: ProblemCode): boolean {
    return this.body?.code === code;
  }

  get title(): Words | null {
    return this.body && { zh: this.body.title, en: this.body.titleEn };
  }
}

const BASE = '/api/v1';
const REQUEST_TRIES = 3;
const RETRY_MS = 700;

let csrf = '';

/** The token that goes with each change; it comes with who is logged in. */
export function carryCsrf(token: string): void {
  csrf = token;
}

export type Query = Readonly<Record<string, unknown>>;

/** Reads. Throws a {@link Problem} for every answer that is no success. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await call(pathWith(path, query), signal ? { signal } : {})).json() as Promise<T>;
}

/** Changes something under an idempotency key. A lost reply is asked for again under the same key, which cannot act twice. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key: string): Promise<T> {
  const isFile = body instanceof FormData || body instanceof Blob;
  const headers: Record<string, string> = { 'idempotency-key': key, 'x-csrf-token': csrf };
  if (!isFile) headers['content-type'] = 'application/json';
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await (await call(BASE + path, { method, headers, body: isFile ? body : JSON.stringify(body) })).json()) as T;
    } catch (problem) {
      const isLost = problem instanceof Problem && (problem.status === 0 || problem.status === 503) && !isFile;
      if (!isLost || attempt === REQUEST_TRIES) throw problem;
      await new Promise((done) => setTimeout(done, RETRY_MS * attempt));
    }
  }
}

/** The address of a read, for links that the browser follows itself. */
export function pathWith(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown): [string, unknown] => [name, one]));
  const search = new URLSearchParams(given.filter(([, value]) => value !== undefined && value !== null && value !== '').map(([name, value]) => [name, String(value)])).toString();
  return `${BASE}${path}${search ? `?${search}` : ''}`;
}

async function call(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, null);
  });
  if (response.ok) return response;
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  throw new Problem(response.status, isProblem ? ((await response.json()) as ProblemBody) : null);
}
