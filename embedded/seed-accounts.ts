import pg from 'pg';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#config/config.ts';
import { writeAccount, writeCourts } from '#record/account.ts';
import { becomeDemo } from '#record/court-time.ts';
import { DEMO_PASSWORD, demoLogins, type DemoLogin } from './demo-logins.ts';

/** Makes the courts, the accounts that are missing and, before there is a case, the court's clock as of `startMs`. Harmless when all is there. */
export async function seedAccounts({ database }: Config, logins: readonly DemoLogin[], startMs?: number): Promise<void> {
  const pool = new pg.Pool({ ...database, max: 2 });
  await writeCourts(pool);
  await becomeDemo(pool, startMs);
  for (const { username, name, role, courtCode } of logins) {
    const county = role === 'liaison' ? { countyCode: `61${courtCode.replace('陕', '')}` } : {};
    await writeAccount(pool, { login: username, name, password: DEMO_PASSWORD, courtCode, roles: [role], isDemo: true, ...county });
  }
  await pool.end();
}

/** A new demo court begins in the past, so that its cases have a history when it opens. */
const HISTORY_MS = 70 * 86_400_000;

if (process.argv[1] === fileURLToPath(import.meta.url)) await seedAccounts(readConfig(), demoLogins, process.argv.includes('--with-history') ? Date.now() - HISTORY_MS : undefined);
