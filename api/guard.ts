import type { Request } from 'express';
import { timingSafeEqual } from 'node:crypto';
import type { Route } from '#contract/route.ts';
import { Refused } from '#record/refused.ts';
import { findSession, type Session } from '#record/session.ts';
import type { Deps } from './deps.ts';
import { RequestRefused } from './problem.ts';

export const SESSION_COOKIE = 'duixian_session';
const KEY = /^[\x21-\x7e]{8,200}$/;

/** Who sends the request: refused when the route wants a login and there is none, or, with the roles that may, when no role of the account does. */
export async function admit({ pool }: Pick<Deps, 'pool'>, req: Request, { who }: Route): Promise<Session | undefined> {
  if (who === 'anyone') return undefined;
  const token = tokenOf(req);
  const session = token && (await findSession(pool, token));
  if (!session) throw new RequestRefused('not_logged_in');
  if (who !== 'people' && !who.some((role) => session.roles.includes(role))) throw new Refused({ code: 'wrong_role', detail: { roles: who.join(',') } });
  return session;
}

/** A change must come from our own pages: from this origin, and with the token that only they can read. */
export function refuseForgery(req: Request, session: Session | undefined): void {
  const origin = req.get('origin');
  if (origin !== undefined && hostOf(origin) !== req.get('host')) throw new RequestRefused('wrong_origin');
  if (req.get('sec-fetch-site') === 'cross-site') throw new RequestRefused('wrong_origin');
  if (session && !isSame(req.get('x-csrf-token') ?? '', session.csrf)) throw new RequestRefused('bad_csrf');
}

/** The key that makes a repeat of a change harmless. */
export function keyOf(req: Request): string {
  const key = req.get('idempotency-key');
  if (key === undefined || !KEY.test(key)) throw new RequestRefused('key_missing');
  return key;
}

export function tokenOf(req: Request): string | undefined {
  const pairs = (req.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1);
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
