import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '#record/calendar-publication.ts';
import { openApi, type Api, type Errand } from './support/app.ts';
import type { Login } from './support/people.ts';
import { PLAN_2027 } from '../calendar/support/year.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

type Ran = Errand & { check: string; left: string; whole: string };

/** An errand with two tasks of seven days from the receipt of the papers, and a limit of six months from the filing of the case. */
async function errandOf(on: string, at: { courtCode?: string } = {}): Promise<Ran> {
  const errand = await api.errand({ on, ...at });
  const [check, left] = [await api.task(errand, 'check'), await api.task(errand, 'left')];
  const whole = `whole/${randomUUID()}`;
  const { rows } = await api.database.pool.query<{ revision: number }>('select revision from stream where stream_id = $1', [errand.streamId]);
  await api.deps.door.exchange({ streamId: errand.streamId, seen: rows[0]!.revision, events: [{ type: 'limitOpened', limitId: whole, rule: 'ENF-001', from: on, rungs: [{ name: 'breach' }], isTarget: false }] });
  return { ...errand, check, left, whole };
}

async function asked({ caseId, streamId, check }: Ran, query: Record<string, string>, login: Login = 'clerk') {
  return (await api.as(login)).call('whatIf', { params: { caseId }, query: { stream: streamId, deadline: check, ...query } });
}

async function everything(): Promise<unknown> {
  const { rows } = await api.database.pool.query(`select (select json_agg(s order by s.stream_id) from stream s) as streams, (select json_agg(d order by d.deadline_id) from deadline d) as deadlines, (select count(*) from stream_event) as lines, (select json_agg(t order by t.task_id) from task t) as tasks, (select count(*) from act_key) as keys`);
  return rows[0];
}

describe('what if', () => {
  it('the clock had begun on another day: what counts from the same event moves too, the six months do not', async () => {
    const errand = await errandOf('2018-02-09');
    const before = await everything();
    const found = await asked(errand, { from: '2018-02-12' });
    expect(found).toMatchObject({ was: '2018-02-22', from: '2018-02-12', rawDue: '2018-02-19', due: '2018-02-22', daysMoved: 0, isProvisional: false, calendar: 'state-council-2007-2026' });
    expect(found.terms).toMatchObject([{ kind: 'statutory', days: 7, rule: 'FIL-001', source: { article: '123' } }, { kind: 'roll' }]);
    expect(found.follows).toEqual([]);
    const later = await asked(errand, { from: '2018-03-01' });
    expect(later).toMatchObject({ due: '2018-03-08', daysMoved: 14 });
    expect(later.follows).toEqual([{ streamId: errand.streamId, deadlineId: errand.left, name: { zh: expect.any(String), en: expect.any(String) }, rule: 'FIL-001', was: '2018-02-22', due: '2018-03-08', daysMoved: 14, isProvisional: false }]);
    expect(await everything()).toEqual(before);
  });

  it('a period were not counted: every counted deadline of the procedure moves by what of it counts', async () => {
    const errand = await errandOf('2018-03-01');
    const found = await asked(errand, { excludeFrom: '2018-03-05', excludeTo: '2018-03-15' });
    expect(found).toMatchObject({ was: '2018-03-08', due: '2018-03-19', daysMoved: 11 });
    expect(found.terms.map(({ kind, days }) => [kind, days])).toEqual([['statutory', 7], ['exclusion', 10], ['roll', 1]]);
    expect(found.follows.map(({ deadlineId, due }) => [deadlineId, due])).toEqual([[errand.left, '2018-03-19'], [errand.whole, '2018-09-11']]);
  });

  it('it were extended: it alone moves', async () => {
    const errand = await errandOf('2018-03-01');
    const found = await asked(errand, { deadline: errand.whole, extend: '3m' });
    expect(found).toMatchObject({ was: '2018-09-03', due: '2018-12-03', follows: [] });
    expect(found.terms[1]).toMatchObject({ kind: 'extension', limit: { n: 3, unit: 'm' } });
  });

  it('says when the answer is provisional, and counts by the published calendar once there is one', async () => {
    await using own = await openApi();
    const errand = await own.errand({ on: '2026-12-01' });
    const deadline = await own.task(errand);
    const ask = async () => (await own.as('clerk')).call('whatIf', { params: { caseId: errand.caseId }, query: { stream: errand.streamId, deadline, from: '2026-12-25' } });
    expect(await ask()).toMatchObject({ due: '2027-01-01', isProvisional: true });
    await publish(own.deps.door, PLAN_2027, 'operator-1', () => undefined);
    expect(await ask()).toMatchObject({ due: '2027-01-04', isProvisional: false, calendar: 'state-council-2007-2027' });
    const { deadlines } = await (await own.as('clerk')).call('case', { params: { caseId: errand.caseId } });
    expect(deadlines[0]).toMatchObject({ due: '2026-12-08', calendar: 'state-council-2007-2026', terms: [{ kind: 'statutory' }] });
    const calculated = await (await own.as('clerk')).call('calculation', { params: { name: 'deadline' }, query: { rule: 'FIL-001', from: '2026-12-25' } });
    expect(calculated.answer).toMatchObject({ due: '2027-01-04', provisional: false, calendar: 'state-council-2007-2027' });
  });
});

describe('what cannot be supposed', () => {
  it('of a day that is written in a paper', async () => {
    const errand = await errandOf('2018-03-01');
    const seizure = `seizure/${randomUUID()}`;
    const { rows } = await api.database.pool.query<{ revision: number }>('select revision from stream where stream_id = $1', [errand.streamId]);
    await api.deps.door.exchange({ streamId: errand.streamId, seen: rows[0]!.revision, events: [{ type: 'limitOpened', limitId: seizure, rule: 'SEZ-001', from: '2018-03-01', until: '2019-02-28', rungs: [{ name: 'ended' }], isTarget: true }] });
    const problem = await (await api.as('clerk')).refused('whatIf', { params: { caseId: errand.caseId }, query: { stream: errand.streamId, deadline: seizure, from: '2018-04-01' } });
    expect(problem).toMatchObject({ status: 422, code: 'not_calculable', detail: { reason: 'written_day' } });
  });

  it.each([
    [{ from: '2018-02-30' }, 400], [{ from: '9999-12-31' }, 400], [{ extend: '9999y' }, 400], [{ excludeFrom: '2018-03-05', excludeTo: '9999-12-31' }, 400], [{ excludeFrom: '2018-03-05' }, 400], [{ extend: '3 months' }, 400], [{ surprise: 'x' }, 400],
    [{ excludeFrom: '2018-03-05', excludeTo: '2018-03-05' }, 422], [{ extend: '5h' }, 422], [{ from: '1999-01-01' }, 422],
  ])('with %o', async (query, status) => {
    const errand = await errandOf('2018-03-01');
    expect(await (await api.as('clerk')).refused('whatIf', { params: { caseId: errand.caseId }, query: { stream: errand.streamId, deadline: errand.check, ...(query as Record<string, string>) } })).toMatchObject({ status });
  });

  it('by somebody of another court or without a part in cases, nor of a deadline of another case, nor of one that is met', async () => {
    const [errand, other] = [await errandOf('2018-03-01'), await errandOf('2018-03-01')];
    const refused = async (login: Login | null, query: Record<string, string> = {}) => (await (await api.as(login)).refused('whatIf', { params: { caseId: errand.caseId }, query: { stream: errand.streamId, deadline: errand.check, ...query } })).status;
    expect([await refused('other-clerk'), await refused('other-president'), await refused('other-liaison'), await refused('liaison')]).toEqual([404, 404, 404, 404]);
    expect([await refused('operator'), await refused(null)]).toEqual([403, 401]);
    expect(await refused('clerk', { stream: other.streamId, deadline: other.check })).toBe(404);
    await api.deps.door.answer({ streamId: errand.streamId, by: { userId: api.accounts.clerk, roles: ['filingClerk'], courtCode: '陕0902' }, key: { route: 'test', key: randomUUID() } }, errand.check, { good: true });
    expect(await refused('clerk')).toBe(404);
    expect((await asked(other, {}, 'supervisor')).daysMoved).toBe(0);
  });
});
