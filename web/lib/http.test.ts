import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, Problem, send } from './http.ts';
import { meQuery, watchSession } from './session.ts';

afterEach(() => vi.unstubAllGlobals());

type Sent = { url: string; headers: Record<string, string> };

/** The network, as far as the pages use it: each reply in turn, the last one for good; null is a lost one. */
function answerWith(...replies: (object | null)[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (url: string, { headers }: { headers: Record<string, string> }) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)];
    sent.push({ url, headers });
    if (reply === null) return Promise.reject(new TypeError('lost'));
    const status = (reply as { status?: number }).status ?? 200;
    return Promise.resolve(new Response(JSON.stringify(reply), { status, headers: { 'content-type': 'application/problem+json' } }));
  });
  return sent;
}

const LOGGED_OUT = { status: 401, code: 'not_logged_in', title: '您尚未登录，或者登录已经过期。', requestId: 'of-the-server' };

describe('an act', () => {
  it('is sent under one number and one key, however often its reply is lost', async () => {
    const sent = answerWith(null, { done: true });
    expect(await send('POST', '/tasks/t/claim', {}, 'key-1')).toEqual({ done: true });
    expect(new Set(sent.map(({ headers }) => `${headers['x-request-id']} ${headers['idempotency-key']}`)).size).toBe(1);
    expect(sent[0]!.headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
  });

  it('that stays without a reply says the number it was sent under', async () => {
    const sent = answerWith(null);
    const problem = await get('/cases').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).requestId).toBe(sent[0]!.headers['x-request-id']);
  });
});

describe('a session that is over', () => {
  it('brings the login, whatever it was that was refused', async () => {
    answerWith({ accountId: 'a', csrf: 'c' }, LOGGED_OUT);
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const stop = watchSession(client);
    await client.fetchQuery(meQuery);
    await expect(send('POST', '/cases', {}, 'key-2')).rejects.toThrow('您尚未登录');
    expect(client.getQueryState(['me'])!.isInvalidated).toBe(true);
    expect(await client.fetchQuery(meQuery)).toBeNull();
    stop();
  });

  it('asks once who is logged in when that question itself is refused', async () => {
    const sent = answerWith(LOGGED_OUT);
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const stop = watchSession(client);
    expect(await client.fetchQuery(meQuery)).toBeNull();
    expect([sent.length, client.getQueryState(['me'])!.isInvalidated]).toEqual([1, false]);
    stop();
  });
});
