import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CasePage } from '#contract/case.ts';
import type { TaskPage } from '#contract/task.ts';
import { CALCULATORS } from '#domain/calculator/index.ts';
import { csv, ENFORCEMENT_HEADING, enforcementRow } from '#test/import/support/files.ts';
import { read } from './support/acts.ts';
import { startCourt, type LiveCourt } from './support/court.ts';
import { DESK, inspect, openOffice, PHONE, picture, settled, visit, type Office, type Person } from './support/people.ts';

/** The pages of the demo court, each as somebody sees who works with it. A path may depend on what is in the court; one of many forms of a page is looked at in English at the desk only. */
type Sight = { name: string; who: string; path: string | ((person: Person) => Promise<string>); isOneOfMany?: boolean };

const CASE_TABS = ['money', 'property', 'papers', 'parties', 'links', 'docket'] as const;

let court: LiveCourt;
let office: Office;

beforeAll(async () => {
  court = await startCourt('withDemoCases');
  office = await openOffice(court);
}, 400_000);
afterAll(async () => {
  await office?.[Symbol.asyncDispose]();
  await court?.[Symbol.asyncDispose]();
});

/** The page of the first case that is like this. */
const aCase = (query: string, rest = '') => async (person: Person) => {
  const { rows } = await read<CasePage>(person, `/cases?${query}&limit=1`);
  return `/cases/${encodeURIComponent(rows[0]!.caseId)}${rest}`;
};

/** The inbox with the panel of its first task open. */
const aTask = (box: string) => async (person: Person) => {
  const { rows } = await read<TaskPage>(person, `/tasks?box=${box}&limit=1`);
  return `/inbox/${box}?task=${encodeURIComponent(rows[0]!.taskId)}`;
};

/** The preview of a file with a row that will do and one that will not. */
async function anImport({ page, court: { url } }: Person): Promise<string> {
  await page.goto(`${url}/imports`);
  await page.locator('input[type="file"]').first().setInputFiles({ name: '未结执行案件.csv', mimeType: 'text/csv', buffer: csv([ENFORCEMENT_HEADING, enforcementRow(1), enforcementRow(2, { '应执行标的金额（元）': '1.2万' })], 'utf8-bom') });
  await page.waitForURL('**/imports/*');
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  return new URL(page.url()).pathname;
}

const SIGHTS: readonly Sight[] = [
  { name: 'inbox-mine', who: 'officer', path: '/inbox/mine' },
  { name: 'inbox-available', who: 'filing', path: '/inbox/available' },
  { name: 'inbox-held', who: 'officer', path: '/inbox/held' },
  { name: 'inbox-done', who: 'clerk', path: '/inbox/done' },
  { name: 'inbox-court', who: 'enforcement-chief', path: '/inbox/court' },
  { name: 'task-panel', who: 'officer', path: aTask('mine') },
  { name: 'task-panel-available', who: 'enforcement-chief', path: aTask('available') },
  { name: 'cases', who: 'president', path: '/cases' },
  { name: 'cases-nothing-found', who: 'president', path: '/cases?q=%E6%97%A0%E6%AD%A4%E6%A1%88' },
  { name: 'case-civil', who: 'judge', path: aCase('kind=civil&open=yes') },
  { name: 'case-closed', who: 'officer', path: aCase('kind=enforcement&open=no') },
  { name: 'case-liaison', who: 'liaison', path: aCase('kind=enforcement') },
  ...CASE_TABS.map((tab) => ({ name: `case-${tab}`, who: 'officer', path: aCase('kind=enforcement&status=fundsHeld', `?tab=${tab}`) })),
  { name: 'paper-receipt', who: 'filing', path: aCase('kind=civil', '/papers/receipt') },
  { name: 'paper-acceptance', who: 'filing', path: aCase('kind=enforcement&status=fundsHeld', '/papers/acceptance') },
  { name: 'paper-enforcement', who: 'officer', path: aCase('kind=enforcement&status=fundsHeld', '/papers/enforcement') },
  { name: 'apply-enforcement', who: 'filing', path: '/apply' },
  { name: 'apply-civil', who: 'filing', path: '/apply?kind=civil' },
  { name: 'arrivals', who: 'finance', path: '/arrivals' },
  { name: 'imports', who: 'filing', path: '/imports' },
  { name: 'import-preview', who: 'filing', path: anImport },
  { name: 'board', who: 'president', path: '/board' },
  { name: 'overview', who: 'supervisor', path: '/overview' },
  { name: 'report', who: 'supervisor', path: '/report' },
  { name: 'report-chart', who: 'supervisor', path: '/report?view=chart' },
  { name: 'notices', who: 'officer', path: '/notices' },
  { name: 'calculators-visitor', who: '', path: '/calculators' },
  ...Object.keys(CALCULATORS).map((name, at) => ({ name: `calculator-${name}`, who: 'judge', path: `/calculators?of=${name}`, isOneOfMany: at > 0 })),
  { name: 'settings', who: 'president', path: '/settings' },
  { name: 'clock', who: 'operator', path: '/clock' },
  { name: 'lost', who: 'clerk', path: '/nowhere' },
];

it('the demo court opens with thirty cases that people have worked', async () => {
  const { total } = await read<CasePage>(await office.person('president'), '/cases?kind=civil');
  const enforcement = await read<CasePage>(await office.person('president'), '/cases?kind=enforcement');
  const linked = await court.pool.query('select 1 from case_link');
  expect(total + enforcement.total - linked.rowCount!).toBe(30);
  expect(JSON.parse(await court.duixian('verify', '--json'))).toMatchObject({ findings: [] });
});

it.each<Sight>([{ name: 'login', who: '', path: '/login' }, ...SIGHTS])('$name can be read by everybody at the desk and on a phone, in Chinese and in English', async ({ name, who, path, isOneOfMany = false }) => {
  for (const language of ['zh', 'en'] as const) {
    const person = who ? await office.person(who, { language }) : await office.stranger({ language });
    await visit(person, typeof path === 'string' ? path : await path(person));
    for (const size of isOneOfMany && language === 'en' ? [DESK] : [DESK, PHONE]) {
      await person.page.setViewportSize(size);
      await settled(person.page);
      await (language === 'zh' ? inspect : picture)({ ...person, size }, name);
    }
    await person.page.setViewportSize(DESK);
  }
  expect(office.faults).toEqual([]);
});
