import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTES } from '#contract/api.ts';
import { openApi, type Api } from './support/app.ts';

type Described = { operationId: string; security?: unknown; parameters?: { name: string; in: string; required?: boolean }[]; requestBody?: { content: Record<string, { schema: object }> }; responses: Record<string, { content: Record<string, unknown> }> };

let api: Api;
let paths: Record<string, Record<string, Described>>;
beforeAll(async () => {
  api = await openApi();
  const description = await (await fetch(`${api.url}/api/v1/openapi.json`)).json();
  expect(description.openapi).toBe('3.1.0');
  paths = description.paths;
});
afterAll(() => api[Symbol.asyncDispose]());

it('describes every route that is registered, and no other', () => {
  const described = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`));
  const registered = Object.entries(ROUTES).map(([name, { method, path }]) => `${name} ${method} /api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(registered.sort());
});

it('registers every route that it describes', async () => {
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      const { status } = await fetch(api.url + path.replace('{name}', 'deadline').replaceAll(/\{\w+\}/g, 'x'), { method: method.toUpperCase() });
      expect([method, path, status]).not.toEqual([method, path, 404]);
    }
  }
});

it('says of each change that it wants a key and the token, and of each route but login, the demo logins and the calculators that it wants a session', () => {
  const operations = Object.entries(paths).flatMap(([, methods]) => Object.entries(methods));
  const keyless = operations.filter(([method, { parameters = [] }]) => method !== 'get' && !parameters.some(({ name, in: place, required }) => name === 'idempotency-key' && place === 'header' && required));
  expect(keyless.map(([, { operationId }]) => operationId).sort()).toEqual(['login', 'logout']);
  expect(operations.filter(([, { security }]) => !security).map(([, { operationId }]) => operationId).sort()).toEqual(['calculation', 'calculators', 'demoLogins', 'login']);
  for (const [, { responses }] of operations) expect(responses.default!.content).toHaveProperty('application/problem+json');
});

it('describes the content of requests and replies, not just their names', () => {
  const answer = paths['/api/v1/streams/{streamId}/tasks/{taskId}/answer']!.post!;
  expect(answer.requestBody!.content['application/json']!.schema).toMatchObject({ type: 'object', required: ['answer'], properties: { expectedRevision: { type: 'integer' } }, additionalProperties: false });
  const form = (path: string) => paths[`/api/v1${path}`]!.post!.requestBody!.content['multipart/form-data']!.schema;
  expect(form('/imports/{what}')).toEqual({ type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } });
  expect(form('/cases/{caseId}/materials')).toMatchObject({ required: ['file'], properties: { kind: { type: 'string' } } });
  expect(paths['/api/v1/cases']!.get!.parameters!.map(({ name }) => name)).toEqual(expect.arrayContaining(['q', 'due', 'cursor', 'limit']));
});

it('serves a page to read and try it', async () => {
  const [page, script] = await Promise.all(['docs', 'docs/page.js'].map((path) => fetch(`${api.url}/api/v1/${path}`)));
  expect([page!.status, page!.headers.get('content-type'), script!.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8', 'text/javascript; charset=utf-8']);
  expect(await page!.text()).not.toMatch(/<script(?! type="module" src=)/);
});
