import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { API_ROOT, ROUTES } from '#contract/api.ts';
import { Problem } from '#contract/problem.ts';
import type { Route } from '#contract/route.ts';

const KEY = z.string().min(8).max(200).meta({ description: 'Makes a repeat harmless: the same key with the same content gets the first reply' });
const CSRF = z.string().meta({ description: 'The token of GET /me' });

/** The description of every route, generated from the schemas by which the server reads requests and writes replies. */
export function describeApi(): ReturnType<OpenApiGeneratorV31['generateDocument']> {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'duixian_session' });
  for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
    registry.registerPath({
      method: route.method,
      path: API_ROOT + route.path.replaceAll(/:(\w+)/g, '{$1}'),
      operationId: name,
      summary: `${route.says.zh} · ${route.says.en}`,
      description: typeof route.who === 'string' ? `For: ${route.who}` : `For: ${route.who.join(', ')}`,
      ...(route.who !== 'anyone' && { security: [{ session: [] }] }),
      request: requestOf(name, route),
      responses: {
        [route.status ?? 200]: { description: route.says.en, content: replyOf(name, route) },
        default: { description: 'A problem', content: { 'application/problem+json': { schema: Problem } } },
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: '兑现 Duixian', version: '1', description: 'Workflow and case management for court enforcement. A change is in the record when it is answered.' },
  });
}

function requestOf(name: string, { method, path, query, body, isKeyless, isMultipart }: Route) {
  const params = [...path.matchAll(/:(\w+)/g)].map(([, param]) => [param!, z.string()] as const);
  const headers = { ...(method !== 'get' && { 'x-csrf-token': CSRF }), ...(method !== 'get' && !isKeyless && { 'idempotency-key': KEY }) };
  const file = z.object({ ...(name === 'uploadMaterial' && { kind: z.string().optional() }), file: z.string().meta({ format: 'binary' }) });
  return {
    ...(params.length > 0 && { params: z.object(Object.fromEntries(params)) }),
    ...(query instanceof z.ZodObject && { query }),
    ...(method !== 'get' && name !== 'login' && { headers: z.object(headers) }),
    ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    ...(isMultipart && { body: { required: true, content: { 'multipart/form-data': { schema: file } } } }),
  };
}

function replyOf(name: string, { reply, isStream }: Route) {
  if (name === 'events') return { 'text/event-stream': { schema: reply } };
  return isStream ? { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } : { 'application/json': { schema: reply } };
}
