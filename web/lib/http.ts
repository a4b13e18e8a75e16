import type { Problem as ProblemBody, ProblemCode } from '#contract/problem.ts';
import type { Words } from '#domain/shared/words.ts';

/** What the server refused or could not do, in words for the reader; status 0 when no answer came and nobody knows whether the act arrived. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody | null;
  /** The number to give the operator, which the logs of the server hold too: known even when no reply came. */
  readonly requestId: string | null;

  constructor(status: number, body: ProblemBody | null, requestId: string | null = null) {
    super(body?.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.requestId = body?.requestId ?? requestId;
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
const doubters = new Set<() => void>();

/** The token that goes with each change; it comes with who is logged in. */
export function carryCsrf(token: string): void {
  csrf = token;
}

/** Calls back when the server does not know who asks, or not by this page's token. */
export function onStranger(doubt: () => void): () => void {
  doubters.add(doubt);
  return () => doubters.delete(doubt);
}

export type Query = Readonly<Record<string, unknown>>;

/** Reads. Throws a {@link Problem} for every answer that is no success. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return (await call(pathWith(path, query), { 'x-request-id': crypto.randomUUID() }, signal ? { signal } : {})).json() as Promise<T>;
}

/** Changes something under an idempotency key. A lost reply is asked for again under the same key, which cannot act twice, and under the same number for the logs. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key: string): Promise<T> {
  return (await sent(method, path, body, key)).json() as Promise<T>;
}

/** As `send`, for a reply that is a file. */
export async function sendForFile(path: string, body: unknown, key: string): Promise<Blob> {
  return (await sent('POST', path, body, key)).blob();
}

async function sent(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, key: string): Promise<Response> {
  const isFile = body instanceof FormData || body instanceof Blob;
  const headers: Record<string, string> = { 'x-request-id': crypto.randomUUID(), 'idempotency-key': key, 'x-csrf-token': csrf };
  if (!isFile) headers['content-type'] = 'application/json';
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(BASE + path, headers, { method, body: isFile ? body : JSON.stringify(body) });
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

async function call(url: string, headers: Readonly<Record<string, string>>, init: RequestInit): Promise<Response> {
  const requestId = headers['x-request-id'] ?? null;
  const response = await fetch(url, { credentials: 'same-origin', headers, ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, null, requestId);
  });
  if (response.ok) return response;
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const problem = new Problem(response.status, isProblem ? ((await response.json()) as ProblemBody) : null, requestId);
  if (problem.is('not_logged_in') || problem.is('bad_csrf')) for (const doubt of doubters) doubt();
  throw problem;
}
