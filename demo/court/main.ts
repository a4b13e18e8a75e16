import { readConfig } from '#config/config.ts';
import { dayAt } from '#domain/shared/dates.ts';
import { demoLogins } from '#embedded/demo-logins.ts';
import { openCast } from '../play/cast.ts';
import { play } from '../play/play.ts';
import { demoPlans } from './plans.ts';

const STEP_DAYS = 2;

/** Fills the demo court with thirty cases in different states: its people work them through the public API, from seventy days ago until today. */
const { api } = readConfig();
const today = dayAt(Date.now());
const startedMs = performance.now();
const { acts } = await play({ cast: openCast(`http://${api.host}:${api.port}`, demoLogins), plans: demoPlans(today), say: (line) => console.log(line), stepDays: STEP_DAYS, until: today });
console.log(`30 件演示案件，${acts} 次办理，用时 ${((performance.now() - startedMs) / 1000).toFixed(0)} 秒`);
