import { randomUUID } from 'node:crypto';
import { API_ROOT } from '#contract/api.ts';
import type { Me } from '#contract/account.ts';

/** What the API answered when it refused. */
export class Rejected extends Error {
  readonly code: string;
  constructor(what: string, status: number, problem: { code?: string }) {
    super(`${what}: ${status} ${JSON.stringify(problem)}`);
    this.name = 'Rejected';
    this.code = problem.code ?? '';
  }
}

export type Session = {
  me: Me;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  upload<T>(path: string, name: string, text: string): Promise<T>;
};

/** Logs a person in as a browser would, and speaks for that person. Throws {@link Rejected} with the problem's code. */
export async function logIn(url: string, login: string, password: string): Promise<Session> {
  let cookie = '';
  let csrf = '';

  async function send<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json', origin: url, cookie };
    if (method === 'POST') Object.assign(headers, { 'idempotency-key': randomUUID(), 'x-csrf-token': csrf });
    if (method === 'POST' && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const reply = await fetch(`${url}${API_ROOT}${path}`, { method, headers, ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }) });
    const set = reply.headers.getSetCookie().map((line) => line.split(';')[0]!);
    if (set.length > 0) cookie = set.join('; ');
    const text = await reply.text();
    if (!reply.ok) throw new Rejected(`${login} ${method} ${path}`, reply.status, readProblem(text));
    return JSON.parse(text) as T;
  }

  const me = await send<Me>('POST', '/login', { login, password });
  csrf = me.csrf;
  return { me, get: (path) => send('GET', path), post: (path, body) => send('POST', path, body), upload: (path, name, text) => send('POST', path, formOf(name, text)) };
}

function formOf(name: string, text: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([text]), name);
  return form;
}

function readProblem(text: string): { code?: string } {
  try {
    return JSON.parse(text) as { code?: string };
  } catch {
    return { code: text.slice(0, 200) };
  }
}
