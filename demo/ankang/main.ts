import { resolve } from 'node:path';
import { givenEnvironment, readConfig } from '#config/config.ts';
import type { Report } from '#contract/overview.ts';
import { startOfDayMs } from '#domain/shared/dates.ts';
import { openCourt } from '#embedded/court.ts';
import { demoLogins } from '#embedded/demo-logins.ts';
import { seedAccounts } from '#embedded/seed-accounts.ts';
import { readRunningConfig } from '#config/running.ts';
import { loginsOf, openCast } from '../play/cast.ts';
import { play } from '../play/play.ts';
import { bringRoster } from '../play/roster.ts';
import { COUNTIES, readPlans, readRoster } from './files.ts';

const START = '2017-01-03';
const END = '2018-09-28';
const STEP_DAYS = 3;

/** Plays the 258 poverty cases of Ankang from January 2017 on a data folder of its own, then leaves the court open to be looked at. Ctrl-C stops it. */
async function main(): Promise<void> {
  const env = ownEnvironment();
  const config = readConfig(env);
  const court = openCourt(config, { isEmpty: true });
  const stopped = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  try {
    const url = await court.opened;
    const logins = [...demoLogins, ...COUNTIES.filter(([, code]) => code !== '610902').flatMap(([county, code]) => loginsOf(`陕${code.slice(2)}`, `${county}法院`)), ...loginsOf('陕09', '安康市中级法院').filter(({ role }) => role !== 'liaison')];
    await seedAccounts(readRunningConfig(env), logins, startOfDayMs(START) + 9 * 3_600_000);
    const startedMs = performance.now();
    const cast = openCast(url, logins);
    for (const [county, code] of COUNTIES) await bringRoster(await cast.as('liaison', `陕${code.slice(2)}`), `${county}建档立卡名册.csv`, readRoster(county));
    const played = await Promise.race([play({ cast, plans: readPlans(), say: (line) => console.log(line), stepDays: STEP_DAYS, until: END }), court.failure, stopped]);
    if (!played) return;
    const { figures } = await (await cast.as('supervisor', '陕09')).get<Report>('/report');
    console.log(`\n${played.acts} 次办理，用时 ${((performance.now() - startedMs) / 60_000).toFixed(1)} 分钟。报告（${url}/report）：`);
    for (const { name, value } of figures) console.log(`  ${name.zh}  ${value}`);
    console.log('Ctrl-C 停止。');
    await Promise.race([stopped, court.failure]);
  } finally {
    await court.close();
  }
}

/** The folder of this demo, or the one that is named on the command line; never that of another court, nor its database or engine: the accounts of the demo have a password that everybody knows. */
function ownEnvironment(): ReturnType<typeof givenEnvironment> {
  const { DATABASE_URL: _url, DUIXIAN_PG_HOST: _host, DUIXIAN_TEMPORAL_ADDRESS: _engine, DUIXIAN_KEYS: _keys, DUIXIAN_MATERIALS: _materials, ...env } = givenEnvironment();
  return { ...env, DUIXIAN_MODE: 'demo', DUIXIAN_HOME: resolve(process.argv[2] ?? '.duixian-ankang') };
}

await main();
