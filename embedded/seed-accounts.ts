import pg from 'pg';
import { readConfig } from '#config/config.ts';
import { writeAccount, writeCourts } from '#record/account.ts';
import { becomeDemo } from '#record/court-time.ts';
import { DEMO_PASSWORD, demoLogins } from './demo-logins.ts';

/** Makes the courts and the accounts of a demo court that are missing. Harmless when they are all there. */
const pool = new pg.Pool({ ...readConfig().database, max: 2 });
await writeCourts(pool);
await becomeDemo(pool);
for (const { username, name, role, courtCode } of demoLogins) {
  const county = role === 'liaison' ? { countyCode: '610902' } : {};
  await writeAccount(pool, { login: username, name, password: DEMO_PASSWORD, courtCode, roles: [role], isDemo: true, ...county });
}
await pool.end();
