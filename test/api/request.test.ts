import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RouteName } from '#contract/api.ts';
import { openApi, type Api } from './support/app.ts';
import type { Ask } from './support/client.ts';
import { PASSWORD } from './support/people.ts';

let api: Api;
const logged: string[] = [];
const log = pino({ level: 'trace' }, new Writable({ write: (line: Buffer, _encoding, done) => done(void logged.push(line.toString())) }));

beforeAll(async () => {
  api = await openApi({ log });
});
afterAll(() => api[Symbol.asyncDispose]());

const noting = (streamId: string, rest: object) => ({ params: { streamId }, body: { command: { type: 'note', text: '记' } }, ...rest });

it('refuses what is not JSON, of another type or too large, each by its name', async () => {
  const { streamId } = await api.errand();
  const clerk = await api.as('clerk');
  const code = async (rest: object) => {
    const { status, code: name } = await clerk.refused('command', noting(streamId, rest));
    return `${status} ${name}`;
  };
  expect(await code({ body: '{"command":' })).toBe('400 bad_json');
  expect(await code({ body: '"text"' })).toBe('400 bad_json');
  expect(await code({ headers: { 'content-type': 'text/plain' } })).toBe('415 wrong_content_type');
  expect(await code({ headers: { 'content-type': 'application/json; charset=gb18030' } })).toBe('415 wrong_content_type');
  for (const length of [1_100_000, 10_000_000]) expect(await code({ body: JSON.stringify({ command: { type: 'note', text: 'x'.repeat(length) } }) })).toBe('413 body_too_large');
  const { title, titleEn, next } = await clerk.refused('command', noting(streamId, { body: JSON.stringify({ text: 'x'.repeat(10_000_000) }) }));
  expect([title, titleEn, next.zh].every((text) => text.length > 5)).toBe(true);
  expect(await code({ body: {} })).toBe('400 bad_request');
  expect(await code({ body: { command: { type: 'note', text: '记' }, extra: 1 } })).toBe('400 bad_request');
});

it('wants a key for every change', async () => {
  const { streamId } = await api.errand();
  const clerk = await api.as('clerk');
  expect((await clerk.refused('command', noting(streamId, { headers: { 'idempotency-key': 'short' } }))).code).toBe('key_missing');
  expect((await clerk.refused('command', noting(streamId, { headers: { 'idempotency-key': '' } }))).status).toBe(400);
});

it('takes changes from its own pages only', async () => {
  const { streamId } = await api.errand();
  const clerk = await api.as('clerk');
  const code = async (headers: Record<string, string>) => (await clerk.refused('command', noting(streamId, { headers }))).code;
  expect(await code({ 'x-csrf-token': 'guess' })).toBe('bad_csrf');
  expect(await code({ 'x-csrf-token': '' })).toBe('bad_csrf');
  expect(await code({ origin: 'https://evil.example' })).toBe('wrong_origin');
  expect(await code({ origin: 'null' })).toBe('wrong_origin');
  expect(await code({ 'sec-fetch-site': 'cross-site' })).toBe('wrong_origin');
});

it('names filters and positions that it does not know', async () => {
  const clerk = await api.as('clerk');
  expect((await clerk.refused('tasks', { query: { box: 'none' } })).issues!.map(({ path }) => path)).toEqual(['box']);
  expect((await clerk.refused('cases', { query: { colour: 'red' } })).code).toBe('bad_request');
  expect((await clerk.refused('cases', { query: { cursor: 'x' } })).issues!.map(({ path }) => path)).toEqual(['cursor']);
  expect((await clerk.refused('cases', { query: { limit: 101 } })).code).toBe('bad_request');
});

it('answers an address that is no route as a problem, with and without a login', async () => {
  const reply = await fetch(`${api.url}/api/v1/nothing`);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  expect((await reply.json()).code).toBe('not_found');
});

it('tells no more of an unexpected error than the request id, and logs it without personal data', async () => {
  const { streamId } = await api.errand();
  const clerk = await api.as('clerk');
  logged.length = 0;
  const problem = await clerk.refused('command', noting(streamId, { body: { command: { type: 'note', text: 'poison' } } }));
  expect([problem.status, problem.code, Object.keys(problem).sort()]).toEqual([500, 'internal', ['code', 'next', 'requestId', 'status', 'title', 'titleEn', 'type']]);
  expect(logged.join('')).toContain(problem.requestId);
  const line = logged.find((text) => text.includes('unexpected error'))!;
  expect(JSON.parse(line).err).toMatchObject({ name: 'Error', stack: expect.stringMatching(/^Error: the fold cannot bear this line\n +at /) });
});

it('refuses at the edge what the database could not keep or compare', async () => {
  const { streamId, caseId } = await api.errand();
  const clerk = await api.as('clerk');
  const code = async (name: RouteName, ask: Ask) => (await clerk.refused(name, ask)).code;
  for (const text of ['\u0000', '记\ud83d']) expect(await code('command', noting(streamId, { body: { command: { type: 'note', text } } }))).toBe('bad_request');
  expect(await code('cases', { query: { q: '\u0000' } })).toBe('bad_request');
  expect(await code('case', { params: { caseId: '\u0000' } })).toBe('bad_request');
  expect(await code('command', noting(streamId, { body: { command: { type: 'note', text: '记' }, expectedRevision: 2 ** 31 } }))).toBe('bad_request');
  expect(await code('claimTask', { params: { taskId: 'errand/none/check/1' }, body: { version: 2 ** 31 } })).toBe('bad_request');
  const at = (...position: unknown[]) => ({ query: { cursor: Buffer.from(JSON.stringify(position)).toString('base64url') } });
  for (const position of [2 ** 31, 1.5]) expect(await code('docket', { params: { caseId }, ...at(position) })).toBe('bad_request');
  for (const name of ['tasks', 'board', 'notices'] as const) for (const ms of [1.5, 2 ** 60]) expect([name, ms, await code(name, at(ms, 'x'))]).toEqual([name, ms, 'bad_request']);
  await clerk.call('command', noting(streamId, { body: { command: { type: 'note', text: String.raw`C:\u0000 😀` } } }));
});

it('says nothing when who asked for a file goes away', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  await using own = await openApi({ log });
  const { caseId } = await own.errand();
  const clerk = await own.as('clerk');
  const form = new FormData();
  form.append('file', new Blob(['x'.repeat(19_000_000)], { type: 'text/plain' }), '大.txt');
  const material = await fetch(`${own.url}/api/v1/cases/${caseId}/materials`, { method: 'POST', body: form, headers: { cookie: clerk.cookie, 'x-csrf-token': clerk.csrf, 'idempotency-key': 'a-large-file' } });
  logged.length = 0;
  const away = new AbortController();
  await fetch(`${own.url}/api/v1/cases/${caseId}/materials/${(await material.json()).materialId}`, { headers: { cookie: clerk.cookie }, signal: away.signal });
  away.abort();
  await vi.waitFor(() => expect(logged.join('')).toContain('"route":"GET /cases/:caseId/materials/:materialId"'));
  expect(logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  vi.unstubAllEnvs();
});

it('logs route, status and who, but neither what was searched for nor cookies, keys and passwords', async () => {
  logged.length = 0;
  const clerk = await api.as('clerk');
  await clerk.call('cases', { query: { q: '李某某某' } });
  await (await api.as(null)).call('login', { body: { login: 'clerk', password: PASSWORD } });
  const text = logged.join('');
  expect(text).toContain('"route":"GET /cases"');
  expect(text).toContain(`"userId":"${api.accounts.clerk}"`);
  for (const secret of ['李某某某', encodeURIComponent('李某某某'), PASSWORD, clerk.cookie, clerk.csrf]) expect(text).not.toContain(secret);
});

it('carries the request id that the caller gave, when it is one', async () => {
  const clerk = await api.as('clerk');
  expect((await clerk.send('me', { headers: { 'x-request-id': 'from-browser-1' } })).headers.get('x-request-id')).toBe('from-browser-1');
  expect((await clerk.send('me', { headers: { 'x-request-id': 'a b' } })).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
});

it('sends headers that keep other pages out', async () => {
  const { headers } = await (await api.as('clerk')).send('me');
  expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  expect([headers.get('x-content-type-options'), headers.get('cache-control'), headers.get('x-powered-by')]).toEqual(['nosniff', 'no-store', null]);
});

it('says whether it lives and whether it is ready', async () => {
  const [alive, ready] = await Promise.all([fetch(`${api.url}/healthz`), fetch(`${api.url}/readyz`)]);
  expect([alive.status, ready.status, await ready.json()]).toEqual([200, 200, { status: 'ready' }]);
});
