import type { Request, Response } from 'express';
import type { ROUTES, RouteName } from '#contract/api.ts';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf } from '#contract/route.ts';
import type { ActKey } from '#record/act-key.ts';
import type { Session } from '#record/session.ts';

/** What a handler is given: everything parsed, the reader known, the key of a change scoped to user and address. */
export type Call<N extends RouteName> = {
  params: ParamsOf<(typeof ROUTES)[N]>;
  query: QueryOf<(typeof ROUTES)[N]>;
  body: BodyOf<(typeof ROUTES)[N]>;
  reader: (typeof ROUTES)[N]['who'] extends 'anyone' ? undefined : Session;
  key: ActKey;
  req: Request;
  res: Response;
};

/** A stream handler writes its own reply; every other returns it. */
export type Handler<N extends RouteName> = (call: Call<N>) => Promise<(typeof ROUTES)[N] extends { isStream: true } ? void : ReplyOf<(typeof ROUTES)[N]>>;
export type Handlers<N extends RouteName = RouteName> = { readonly [K in N]: Handler<K> };
