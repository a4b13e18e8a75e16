import type { z } from 'zod';
import type { ROUTES } from '#contract/api.ts';
import type { ParamsOf, ReplyOf, Route } from '#contract/route.ts';
import { get, pathWith, send, sendForFile } from './http.ts';

/** The contract as types only: what a route takes and replies, without its schemas in the browser. */
type Routes = (typeof ROUTES)[keyof typeof ROUTES];
type PathOf<Method extends Route['method']> = Extract<Routes, { method: Method }>['path'];
type RouteOf<Method extends Route['method'], Path extends string> = Extract<Routes, { method: Method; path: Path }>;
type Params<R extends Routes> = keyof ParamsOf<R> extends never ? Record<never, never> : ParamsOf<R>;
type QueryIn<R> = R extends { query: z.ZodType } ? Partial<z.input<R['query']>> : Record<never, never>;
type BodyIn<R> = R extends { body: z.ZodType } ? z.input<R['body']> : R extends { isMultipart: true } ? FormData : Record<never, never>;

/** Reads a route of the contract: `read('/cases/:caseId', { caseId })`. */
export function read<Path extends PathOf<'get'>>(path: Path, params: Params<RouteOf<'get', Path>>, query?: QueryIn<RouteOf<'get', Path>>, signal?: AbortSignal): Promise<ReplyOf<RouteOf<'get', Path>>> {
  return get(filled(path, params), query, signal);
}

/** Changes something through a route of the contract, under an idempotency key. */
export function act<Path extends PathOf<'post'>>(path: Path, params: Params<RouteOf<'post', Path>>, body: BodyIn<RouteOf<'post', Path>>, key: string): Promise<ReplyOf<RouteOf<'post', Path>>> {
  return send('POST', filled(path, params), body, key);
}

/** As `act`, for a reply that is a file: the browser keeps it under the name. */
export async function download<Path extends PathOf<'post'>>(path: Path, params: Params<RouteOf<'post', Path>>, body: BodyIn<RouteOf<'post', Path>>, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await sendForFile(filled(path, params), body, crypto.randomUUID()));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** As `act`, for what is put in place of what was there. */
export function replace<Path extends PathOf<'put'>>(path: Path, params: Params<RouteOf<'put', Path>>, body: BodyIn<RouteOf<'put', Path>>, key: string): Promise<ReplyOf<RouteOf<'put', Path>>> {
  return send('PUT', filled(path, params), body, key);
}

/** The address of a file that the browser fetches itself. */
export function address<Path extends PathOf<'get'>>(path: Path, params: Params<RouteOf<'get', Path>>): string {
  return pathWith(filled(path, params));
}

function filled(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
