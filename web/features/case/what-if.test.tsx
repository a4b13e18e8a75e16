import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { CaseDeadline } from '#contract/case.ts';
import type { WhatIf } from '#contract/what-if.ts';
import { NOW, onStage } from '../../testing/stage.tsx';
import { WhatIfForm } from './what-if.tsx';
import { readSupposition } from './what-if-fields.ts';

afterEach(cleanup);

const DEADLINE: CaseDeadline = {
  streamId: 'enforcement/c1', deadlineId: 'enforcement', kind: 'limit', name: { zh: '执行期限', en: 'Enforcement limit' }, rule: 'ENF-001', ruleName: { zh: '执行期限', en: 'Enforcement limit' },
  from: '2018-03-01', rawDue: '2018-09-01', due: '2018-09-03', endsMs: 0, daysLeft: 49, isOverdue: false, isProvisional: false, isPaused: false, isTarget: false, calendar: 'state-council-2007-2026',
  state: 'open', breachedAtMs: null, closedAtMs: null, isWritten: false, terms: [], source: null,
};

const LATER: WhatIf = {
  was: '2018-09-03', from: '2018-03-01', rawDue: '2018-10-11', due: '2018-10-11', daysMoved: 38, isProvisional: false, calendar: 'state-council-2007-2026', source: { doc: '执行期限规定', docEn: 'Time limits of enforcement', article: '1' },
  terms: [
    { kind: 'statutory', from: '2018-03-01', to: '2018-09-01', days: 184, limit: { n: 6, unit: 'm' }, rule: 'ENF-001' },
    { kind: 'exclusion', from: '2018-09-01', to: '2018-10-11', days: 40, interval: { from: '2018-04-10', to: '2018-05-20' }, counted: 40 },
  ],
  follows: [{ streamId: 'enforcement/c1', deadlineId: 'check', name: { zh: '结论财产调查', en: 'Conclude' }, rule: 'ENF-012', was: '2018-07-20', due: '2018-08-29', daysMoved: 40, isProvisional: false }],
};

const ASKED = { stream: 'enforcement/c1', deadline: 'enforcement', excludeFrom: '2018-04-10', excludeTo: '2018-05-20' };

it('tells where the deadline would end with each of its terms, and what else of the case would move', async () => {
  const { user } = onStage(<WhatIfForm deadline={DEADLINE} caseId="c1" today={NOW.today} />, { read: [[['case', 'c1', 'what-if', ASKED], LATER]] });
  await user.type(screen.getByLabelText(/扣除期间自/), '4.10');
  await user.type(screen.getByLabelText(/扣除期间至/), '2018-05-20');
  await user.click(screen.getByRole('button', { name: '试算' }));
  const result = screen.getByRole('region', { name: '试算结果' });
  expect(within(result).getByText('到期日由 2018-09-03 周一 推后 38 天，至 2018-10-11 周四。')).toBeTruthy();
  expect(within(result).getByRole('row', { name: /扣除.*2018-04-10 — 2018-05-20 计 40 日.*\+40/ })).toBeTruthy();
  const others = within(result).getByRole('table', { name: '本案随之变动的其他期限' });
  expect(within(others).getByRole('row', { name: /结论财产调查 ENF-012 2018-07-20 周五 2018-08-29 周三/ })).toBeTruthy();
});

it('wants both days of a period, and says so at the field', async () => {
  const { user } = onStage(<WhatIfForm deadline={DEADLINE} caseId="c1" today={NOW.today} />);
  await user.type(screen.getByLabelText(/扣除期间自/), '2018-04-10');
  await user.click(screen.getByRole('button', { name: '试算' }));
  expect(screen.getByLabelText(/扣除期间至/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByRole('region', { name: '试算结果' })).toBeNull();
});

it('asks the server in plain days and limits', () => {
  expect(readSupposition(DEADLINE, { from: '3.5', extendBy: '3', extendUnit: 'm' }, NOW.today)).toEqual({ ok: true, query: { stream: 'enforcement/c1', deadline: 'enforcement', from: '2018-03-05', extend: '3m' } });
  expect(readSupposition(DEADLINE, { extendUnit: 'm' }, NOW.today)).toEqual({ ok: true, query: { stream: 'enforcement/c1', deadline: 'enforcement' } });
  expect(readSupposition(DEADLINE, { from: '2月30日', extendUnit: 'm' }, NOW.today)).toMatchObject({ ok: false, faults: { from: { code: 'bad_day' } } });
});
