import { DEMO_PASSWORD, demoLogins, type DemoLogin } from '#embedded/demo-logins.ts';
import { logIn, type Session } from './session.ts';

export type Cast = {
  /** The session of the person who has this role at this court. Logged in once. */
  as(role: string, courtCode: string): Promise<Session>;
  operator(): Promise<Session>;
};

const BESIDE_COURTS = ['supervisor', 'operator'];

/** One person of each role for another court, in the manner of the demo court's. */
export function loginsOf(courtCode: string, court: string): DemoLogin[] {
  const prefix = courtCode.replace('陕', '');
  return demoLogins.filter(({ courtCode: own, role }) => own === '陕0902' && !BESIDE_COURTS.includes(role)).map((login) => ({ ...login, username: `${login.username}-${prefix}`, name: `${login.name}${court.slice(0, 1)}`, courtCode, court }));
}

export function openCast(url: string, logins: readonly DemoLogin[]): Cast {
  const sessions = new Map<string, Promise<Session>>();

  function of(login: DemoLogin | undefined, what: string): Promise<Session> {
    if (!login) throw new Error(`nobody plays ${what}`);
    const known = sessions.get(login.username);
    if (known) return known;
    const opened = logIn(url, login.username, DEMO_PASSWORD);
    sessions.set(login.username, opened);
    return opened;
  }

  return {
    as: (role, courtCode) => of(logins.find((login) => login.role === role && login.courtCode === courtCode), `${role} at ${courtCode}`),
    operator: () => of(logins.find(({ role }) => role === 'operator'), 'operator'),
  };
}
