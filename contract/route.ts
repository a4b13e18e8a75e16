import type { z } from 'zod';
import type { Role } from '#domain/shared/role.ts';
import type { Words } from '#domain/shared/words.ts';

/** `anyone` needs no login; `people` is everybody who is logged in, and the reader's scope decides what is there; a list names the roles. */
export type Who = 'anyone' | 'people' | readonly Role[];

/**
 * One route under `/api/v1`. Every change needs an `Idempotency-Key`, but for those marked `isKeyless`.
 * `body` is JSON; `isMultipart` and `isStream` (a file, events) say where request or reply is something else.
 */
export type Route = {
  method: 'get' | 'post' | 'put';
  path: `/${string}`;
  who: Who;
  says: Words;
  query?: z.ZodType;
  body?: z.ZodType;
  reply: z.ZodType;
  status?: 201;
  isKeyless?: true;
  isMultipart?: true;
  isStream?: true;
};

type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}` ? (Rest extends `${infer Name}/${infer Tail}` ? Name | ParamNames<Tail> : Rest) : never;

export type ParamsOf<R extends Route> = { readonly [Name in ParamNames<R['path']>]: string };
export type QueryOf<R extends Route> = R extends { query: z.ZodType } ? z.output<R['query']> : undefined;
export type BodyOf<R extends Route> = R extends { body: z.ZodType } ? z.output<R['body']> : undefined;
export type ReplyOf<R extends Route> = z.input<R['reply']>;
