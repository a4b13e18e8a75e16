import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { API_ROOT, ROUTES, type RouteName } from '#contract/api.ts';
import { Problem } from '#contract/problem.ts';
import type { ReplyOf, Route } from '#contract/route.ts';
import { beginSession, findSession } from '#record/session.ts';
import type { Pool } from 'pg';

export type Ask = { params?: Record<string, string>; query?: Record<string, string | number | readonly string[]>; body?: unknown; key?: string; headers?: Record<string, string> };
export type Reply<T> = { status: number; headers: Headers; body: T };
export type Client = {
  /** Sends the request of a route as the page would and parses the reply by the route's own schema; anything but success fails. */
  call<N extends RouteName>(name: N, ask?: Ask): Promise<ReplyOf<(typeof ROUTES)[N]>>;
  /** As `call`, for a request that must be refused: gives the problem. */
  refused(name: RouteName, ask?: Ask): Promise<Problem>;
  send(name: RouteName, ask?: Ask): Promise<Reply<unknown>>;
  cookie: string;
  csrf: string;
};

export function addressOf(route: Route, { params = {}, query = {} }: Ask): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `no-${name}`));
  const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))).toString();
  return `${API_ROOT}${path}${search ? `?${search}` : ''}`;
}

/** A browser that is logged in, or not where there is no account. */
export async function openClient(url: string, pool: Pool, accountId?: string): Promise<Client> {
  const token = accountId === undefined ? '' : (await beginSession(pool, accountId)).token;
  const csrf = accountId === undefined ? '' : (await findSession(pool, token))!.csrf;
  const cookie = `duixian_session=${token}`;

  async function send(name: RouteName, ask: Ask = {}): Promise<Reply<unknown>> {
    const route: Route = ROUTES[name];
    const headers: Record<string, string> = { ...(token && { cookie }) };
    if (route.method !== 'get') Object.assign(headers, { 'x-csrf-token': csrf, 'idempotency-key': ask.key ?? randomUUID(), origin: url });
    if (route.body) headers['content-type'] = 'application/json';
    const response = await fetch(`${url}${addressOf(route, ask)}`, {
      method: route.method.toUpperCase(), headers: { ...headers, ...ask.headers },
      ...(route.body && { body: typeof ask.body === 'string' ? ask.body : JSON.stringify(ask.body ?? {}) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
  }

  return {
    send, cookie, csrf,
    async call(name, ask) {
      const { status, body } = await send(name, ask);
      const route: Route = ROUTES[name];
      expect(status, JSON.stringify(body)).toBe(route.status ?? 200);
      return route.reply.parse(body) as ReplyOf<(typeof ROUTES)[typeof name]>;
    },
    async refused(name, ask) {
      const { status, headers, body } = await send(name, ask);
      expect(headers.get('content-type'), JSON.stringify(body)).toMatch(/^application\/problem\+json/);
      const problem = Problem.parse(body);
      expect(problem.status).toBe(status);
      expect(problem.requestId).toBe(headers.get('x-request-id'));
      return problem;
    },
  };
}
