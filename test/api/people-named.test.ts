import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { WIRES } from '#contract/kinds.ts';
import { peopleNamed } from '#contract/named-person.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { addDays } from '#domain/shared/dates.ts';
import { ALL_MET } from '#domain/enforcement/sample.ts';
import { openApi, type Api } from './support/app.ts';

let api: Api;
let today: string;
beforeAll(async () => {
  api = await openApi();
  ({ today } = await (await api.as('clerk')).call('me'));
});
afterAll(() => api[Symbol.asyncDispose]());

const NATURAL = { type: 'natural', name: '赵小满', idType: 'citizen', idNumber: '619999195001011234' };
const RIGHT = { type: 'natural', name: '钱大河', idType: 'citizen', idNumber: '619999195001011234' };
const ENTITY = { type: 'entity', name: '安康大河建筑有限公司' };
const sql = async <T>(text: string, values: unknown[] = []) => (await api.database.pool.query(text, values)).rows as T[];

/** An enforcement case as its clerk entered it, with a task as its story would ask it. */
async function received(): Promise<{ caseId: string; streamId: string }> {
  const title = { documentNo: '（2018）陕0902民初1号', mainText: '被告于判决生效后十日内支付原告工资', effectiveOn: addDays(today, -40), performBy: addDays(today, -30) };
  const parties = [{ role: 'applicant', person: NATURAL }, { role: 'respondent', person: ENTITY }];
  const { caseId, streamId } = await (await api.as('clerk')).call('newCase', { body: { kind: 'enforcement', receivedOn: today, parties, application: { cause: 'wages', ...title, principal: '48000', interest: '495.74' } } });
  return { caseId, streamId };
}

async function asked(streamId: string, kind: string, ...before: AnyEvent[]): Promise<string> {
  const [{ revision }] = (await sql<{ revision: number }>('select revision from stream where stream_id = $1', [streamId])) as [{ revision: number }];
  const taskId = `${streamId}/${kind}#1`;
  await api.deps.door.exchange({ streamId, seen: revision, events: [...before, { type: 'taskOpened', taskId, kind, from: today } as AnyEvent] });
  return taskId;
}

async function filed(): Promise<{ caseId: string; streamId: string }> {
  const found = await received();
  const taskId = await asked(found.streamId, 'review', { type: 'reviewBegun', on: today });
  await (await api.as('clerk')).call('answerTask', { params: { streamId: found.streamId, taskId }, body: { answer: { outcome: 'file', on: today, ...ALL_MET } } });
  return found;
}

describe('who is named to handle a case', () => {
  it('must have an open account at this court in a fitting role', async () => {
    const { streamId } = await filed();
    const taskId = await asked(streamId, 'assign');
    const chief = await api.as('bureau-chief');
    const answer = (handlerId: string) => ({ params: { streamId, taskId }, body: { answer: { handlerId, on: today } } });
    expect(await chief.refused('answerTask', answer('nobody'))).toMatchObject({ status: 422, code: 'no_such_user' });
    expect(await chief.refused('answerTask', answer(api.accounts['other-clerk']))).toMatchObject({ status: 422, code: 'no_such_user' });
    expect(await chief.refused('answerTask', answer(api.accounts.judge))).toMatchObject({ status: 422, code: 'user_lacks_role', detail: { role: 'enforcementOfficer' } });
    await sql('update account set is_active = false where account_id = $1', [api.accounts.officer]);
    expect(await chief.refused('answerTask', answer(api.accounts.officer))).toMatchObject({ code: 'no_such_user', title: expect.stringMatching(/\p{Script=Han}/u), titleEn: expect.any(String) });
    await sql('update account set is_active = true where account_id = $1', [api.accounts.officer]);
    await chief.call('answerTask', answer(api.accounts.officer));

    const change = (handlerId: string) => ({ params: { streamId }, body: { command: { type: 'changeHandler', handlerId, reason: '工作调动', on: today } } });
    expect((await chief.refused('command', change(api.accounts.clerk))).code).toBe('user_lacks_role');
    expect((await chief.refused('command', change('nobody'))).code).toBe('no_such_user');
  });

  it('is looked for in every answer and command that has such a field, by the occasion', () => {
    const named = (kind: keyof typeof WIRES, side: 'answers' | 'commands', name: string, given: object, occasion = { status: '', taskId: null as string | null }) =>
      peopleNamed((WIRES[kind][side] as Readonly<Record<string, z.ZodType>>)[name]!, given, occasion).map(({ roles }) => roles.join(' '));
    expect(named('civil', 'answers', 'assignJudge', { judgeId: 'x', on: today })).toEqual(['trialJudge']);
    const change = { type: 'changeHandler', handlerId: 'x', reason: '调动', on: today };
    expect(named('civil', 'commands', 'changeHandler', change, { status: 'underReview', taskId: null })).toEqual(['filingClerk']);
    expect(named('civil', 'commands', 'changeHandler', change, { status: 'heard', taskId: null })).toEqual(['trialJudge']);
    const reassign = { outcome: 'reassign', handlerId: 'x', reason: '逾期未办' };
    expect(['filing', 'trial', 'enforcement', 'payout:1'].map((leg) => named('povertyTrack', 'answers', 'urgeAsPresident', reassign, { status: 'active', taskId: `povertyTrack/c/urgeAsPresident/${leg}#1` })[0])).toEqual(['filingClerk', 'trialJudge', 'enforcementOfficer', 'enforcementOfficer']);
    expect(named('povertyTrack', 'answers', 'urgeTrial', { outcome: 'urge', note: '请尽快办理' })).toEqual([]);
  });

  it('no field that names a colleague is left unmarked', () => {
    const COLLEAGUE = /^(handler|judge|officer|clerk|assignee|user|account)Id$/;
    const shapes = (schema: z.ZodType): Record<string, z.ZodType>[] => (schema instanceof z.ZodUnion ? schema.options.flatMap((option) => shapes(option as z.ZodType)) : schema instanceof z.ZodObject ? [schema.shape as Record<string, z.ZodType>] : []);
    const all = Object.values(WIRES).flatMap(({ answers, commands }) => [...Object.values(answers), ...Object.values(commands)] as z.ZodType[]).flatMap(shapes);
    const fields = all.flatMap((shape) => Object.entries(shape).filter(([name]) => COLLEAGUE.test(name)));
    expect(fields.length).toBeGreaterThan(4);
    for (const [name, field] of fields) expect(peopleNamed(z.object({ [name]: field }), { [name]: 'x' }, { status: '', taskId: null }), name).toHaveLength(1);
  });
});

describe('who is spared the whole fee', () => {
  it('is a natural person; a company may have it reduced', async () => {
    const { caseId, streamId } = await filed();
    const taskId = await asked(streamId, 'assign');
    await (await api.as('bureau-chief')).call('answerTask', { params: { streamId, taskId }, body: { answer: { handlerId: api.accounts.officer, on: today } } });
    const officer = await api.as('officer');
    const [person, company] = (await officer.call('case', { params: { caseId } })).parties.map(({ personId }) => personId);
    const fee = (command: object) => ({ params: { streamId }, body: { command: { type: 'recordFee', on: today, ...command } } });
    const spare = (partyId: string | undefined, amount: string) => fee({ step: 'waived', partyId, amount, reason: '生活困难' });
    await officer.call('command', fee({ step: 'due', amount: '620.00' }));
    expect((await officer.refused('command', spare(undefined, '620.00'))).code).toBe('bad_command');
    await officer.call('command', spare(company, '120.00'));
    expect(await officer.refused('command', spare(company, '500.00'))).toMatchObject({ status: 422, code: 'condition_unmet', detail: { rule: 'FIL-014' } });
    await officer.call('command', spare(person, '500.00'));
  });
});

describe('a person who comes with a command', () => {
  const clerkProposes = (streamId: string, was: string, newPerson?: object, becomes?: string) => ({
    params: { streamId }, key: randomUUID(), body: { command: { type: 'proposeCorrection', field: 'applicant', was, reason: '姓名录错', ...(becomes && { becomes }) }, ...(newPerson && { newPerson: { field: 'becomes', person: newPerson } }) },
  });

  it('leaves nobody behind when the command is refused', async () => {
    const { streamId } = await filed();
    const before = await sql('select from person');
    const add = { type: 'addParty', side: 'respondent', ground: '（2018）陕0902执异1号', on: addDays(today, 1) };
    const officer = await api.as('bureau-chief');
    expect((await officer.refused('command', { params: { streamId }, body: { command: add, newPerson: { field: 'partyId', person: RIGHT } } })).status).toBeGreaterThanOrEqual(400);
    const clerk = await api.as('clerk');
    expect((await clerk.refused('command', clerkProposes(streamId, 'nobody', RIGHT))).status).toBeGreaterThanOrEqual(400);
    expect((await clerk.refused('command', { params: { streamId }, body: { command: { type: 'proposeCorrection', field: 'cause', reason: '录错' }, newPerson: { field: 'becomes', person: RIGHT } } })).code).toBe('bad_command');
    expect(await sql('select from person')).toHaveLength(before.length);
  });

  it('corrects a wrong name with another person’s approval: screens and search have the right one, the record both, in no line in plain', async () => {
    const { caseId, streamId } = await received();
    const [clerk, chief] = await Promise.all([api.as('clerk'), api.as('chief')]);
    const wrong = (await clerk.call('case', { params: { caseId } })).parties[0]!.personId;
    const proposal = clerkProposes(streamId, wrong, RIGHT);
    const first = await clerk.call('command', proposal);
    expect(await clerk.call('command', proposal)).toEqual(first);
    expect((await clerk.call('case', { params: { caseId } })).parties.map(({ name }) => name)).toEqual(['赵**', '安康大河建筑有限公司']);
    const taskId = await asked(streamId, 'approveIntakeCorrection');
    await chief.call('answerTask', { params: { streamId, taskId }, body: { answer: { outcome: 'approve' } } });

    expect((await clerk.call('case', { params: { caseId } })).parties.map(({ name, role }) => [name, role])).toEqual([['钱**', 'applicant'], ['安康大河建筑有限公司', 'respondent']]);
    const found = async (q: string) => (await clerk.call('cases', { query: { q } })).rows.map((row) => row.caseId);
    expect(await found('钱大河')).toEqual([caseId]);
    expect(await found('赵小满')).not.toContain(caseId);
    const [line] = await sql<{ body: Record<string, string> }>(`select body from stream_event where case_id = $1 and type = 'corrected'`, [caseId]);
    expect(line!.body).toMatchObject({ field: 'applicant', was: wrong, proposedBy: api.accounts.clerk, approvedBy: api.accounts.chief });
    const names = await sql<{ person_id: string; name_enc: Buffer }>('select person_id, name_enc from person where person_id = any($1)', [[line!.body.was, line!.body.becomes]]);
    expect(Object.fromEntries(names.map(({ person_id, name_enc }) => [person_id, api.deps.vault.decrypt(name_enc)]))).toEqual({ [wrong]: '赵小满', [line!.body.becomes!]: '钱大河' });
    const docket = JSON.stringify(await sql('select body from stream_event where case_id = $1', [caseId]));
    expect(docket).not.toMatch(/赵小满|钱大河|619999/);
  });

  it('must be of this case or new: a person of another case is refused', async () => {
    const [own, other] = [await received(), await received()];
    const clerk = await api.as('clerk');
    const idOf = async (caseId: string) => (await clerk.call('case', { params: { caseId } })).parties[0]!.personId;
    const proposal = clerkProposes(own.streamId, await idOf(own.caseId), undefined, await idOf(other.caseId));
    expect(await clerk.refused('command', proposal)).toMatchObject({ status: 422, code: 'party_unknown' });
  });
});
