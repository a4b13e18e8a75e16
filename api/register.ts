import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { ROUTES, type RouteName } from '#contract/api.ts';
import type { Route } from '#contract/route.ts';
import { withoutCodes } from '#domain/identity/coded-name.ts';
import { underRequest } from '#record/request-id.ts';
import type { Call, Handler, Handlers } from './call.ts';
import type { Deps } from './deps.ts';
import { admit, keyOf, refuseForgery } from './guard.ts';
import { RequestRefused } from './problem.ts';
import { spelled } from './spelled.ts';

const BODY_LIMIT = '1mb';
/** As JSON escapes them; a backslash that was typed is itself escaped. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;
const JSON_TYPE = 'application/json';
/** A code of a person is what the system writes, and nobody types. */
const readJson = express.json({ limit: BODY_LIMIT, type: JSON_TYPE, strict: true, reviver: (_name, value: unknown) => (typeof value === 'string' ? withoutCodes(value) : value) });

/** A router with every route of the table: who may, where from, with which key and content is asked in this order before the handler runs. */
export function registerRoutes(handlers: Handlers, deps: Deps): Router {
  const router = Router({ caseSensitive: true });
  for (const name of Object.keys(ROUTES) as RouteName[]) router[ROUTES[name].method](ROUTES[name].path, serve(ROUTES[name], handlers[name] as Handler<RouteName>, deps));
  return router;
}

function serve(route: Route, handler: Handler<RouteName>, deps: Deps): RequestHandler {
  const isChange = route.method !== 'get';
  return async (req, res) => {
    res.locals.route = `${route.method.toUpperCase()} ${route.path}`;
    res.locals.streamId = req.params.streamId;
    res.set('cache-control', 'no-store');
    const reader = await admit(deps, req, route);
    res.locals.userId = reader?.accountId;
    if (isChange) refuseForgery(req, reader);
    const key = isChange && !route.isKeyless ? keyOf(req) : '';
    if (route.body) await readBody(req, res);
    refuseUnstorable(req);
    const query = route.query?.parse(req.query);
    const body = route.body?.parse(req.body);
    const call = { params: req.params, query, body, reader, key: { userId: reader?.accountId ?? '', route: `${req.method} ${decodeURIComponent(req.path)}`, key, body }, req, res };
    const reply: unknown = await underRequest(String(req.id), () => handler(call as unknown as Call<RouteName>));
    if (!route.isStream) res.status(route.status ?? 200).type('json').send(await spelled(deps, JSON.stringify(reply)));
  };
}

/** PostgreSQL keeps neither U+0000 nor half a character. */
function refuseUnstorable({ params, query, body }: Request): void {
  if (UNSTORABLE.test(JSON.stringify([params, query, body]))) throw new RequestRefused('bad_request', { issues: [{ path: '', message: 'holds U+0000 or half a character' }] });
}

async function readBody(req: Request, res: Response): Promise<void> {
  if (!req.is(JSON_TYPE)) throw new RequestRefused('wrong_content_type');
  await new Promise<void>((resolve, reject) => {
    readJson(req, res, (error?: unknown) => (error === undefined ? resolve() : reject(error as Error)));
  });
}
