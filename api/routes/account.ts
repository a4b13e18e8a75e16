import type { Me } from '#contract/account.ts';
import { startOfDayMs } from '#domain/shared/dates.ts';
import { courtsOf, demoLogins, peopleOf } from '#prisma/reads/people.ts';
import { checkLogin } from '#record/account.ts';
import { moveClock } from '#record/court-time.ts';
import { dayAt } from '#domain/shared/dates.ts';
import { Refused } from '#record/refused.ts';
import { beginSession, endSession, findSession, type Session } from '#record/session.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { SESSION_COOKIE, tokenOf } from '../guard.ts';
import { RequestRefused } from '../problem.ts';

const OFFICE_OPENS_MS = 9 * 3_600_000;

/** Logging in and out, who one is, who else works at the court, and the clock of a demo court. */
export function accountRoutes({ pool, read, isProduction }: Deps): Handlers<'login' | 'logout' | 'me' | 'demoLogins' | 'users' | 'courts' | 'moveClock'> {
  const cookie = { httpOnly: true, sameSite: 'strict', secure: isProduction, path: '/' } as const;
  return {
    async login({ body, res }) {
      const outcome = await checkLogin(pool, body.login, body.password);
      if ('refused' in outcome) throw new RequestRefused(outcome.refused, 'waitSeconds' in outcome ? { detail: { waitSeconds: outcome.waitSeconds } } : {});
      const { token, maxAgeMs } = await beginSession(pool, outcome.accountId);
      res.cookie(SESSION_COOKIE, token, { ...cookie, maxAge: maxAgeMs });
      return meOf((await findSession(pool, token))!);
    },
    async logout({ req, res }) {
      await endSession(pool, tokenOf(req)!);
      res.clearCookie(SESSION_COOKIE, cookie);
      return { done: true };
    },
    me: async ({ reader }) => meOf(reader),
    demoLogins: async () => ({ rows: await demoLogins(read) }),
    async users({ reader, query: { role, court = reader.courtCode } }) {
      if (court !== reader.courtCode && !reader.courtsBelow.includes(court)) throw new Refused({ code: 'not_found' });
      return { rows: await peopleOf(read, court, role) };
    },
    courts: async ({ reader }) => ({ rows: await courtsOf(read, reader.courtsBelow.length > 0 ? reader.courtsBelow : [reader.courtCode]) }),
    async moveClock({ body, key }) {
      const { toMs, woken } = await moveClock(pool, startOfDayMs(body.to) + OFFICE_OPENS_MS, key);
      return { today: dayAt(toMs), nowMs: Math.floor(toMs), woken };
    },
  };
}

function meOf({ courtCode, courtName, courtLevel, courtsBelow: _below, ...session }: Session): Me {
  return { ...session, roles: [...session.roles], court: { code: courtCode, name: courtName, level: courtLevel } };
}
