import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenSeal, sealDockets } from '#record/seal.ts';
import { verifyAll, verifyCase, type Finding } from '#record/verify.ts';
import { ERRAND_BOOK } from '../support/errand/kind.ts';
import { openRecordWorld } from '../support/record-world.ts';

let world: Awaited<ReturnType<typeof openRecordWorld>>;
beforeAll(async () => {
  world = await openRecordWorld(ERRAND_BOOK);
});
afterAll(() => world[Symbol.asyncDispose]());

async function errand() {
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  await world.door.exchange({ streamId, seen: 1, events: [{ type: 'taskOpened', taskId: `${streamId}/check#1`, kind: 'check', from: '2026-03-02' }] });
  await world.door.command({ streamId, by: { userId: 'li', roles: ['filingClerk'], courtCode: '陕0902' }, key: { route: 'command', key: randomUUID() } }, { type: 'note', text: 'a' } as { type: string });
  return { streamId, caseId: streamId.slice('errand/'.length) };
}

async function tampered(statement: string, values: unknown[], caseId: string): Promise<Finding | undefined> {
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query(statement, values);
  await world.pool.query('alter table stream_event enable trigger stream_event_append_only');
  return verifyCase(world.pool, ERRAND_BOOK, caseId);
}

it('finds nothing in a record that was written through the door', async () => {
  const { caseId } = await errand();
  expect(await verifyCase(world.pool, ERRAND_BOOK, caseId)).toBeUndefined();
  const findings = [];
  for await (const finding of verifyAll(world.pool, ERRAND_BOOK)) findings.push(finding);
  expect(findings).toEqual([]);
});

it('finds nothing where a limit that was met begins anew on the same day, under the same id', async () => {
  const streamId = await world.open('errand', { type: 'opened', on: '2026-03-02', mode: 'single' });
  const opened = { type: 'limitOpened', limitId: 'filing', rule: 'FIL-001', from: '2026-03-02', rungs: [{ name: 'breach' }], isTarget: false };
  for (const [seen, event] of [opened, { type: 'breached', deadlineId: 'filing', rung: 'breach' }, { type: 'limitMet', limitId: 'filing' }, opened].entries()) await world.door.exchange({ streamId, seen: seen + 1, events: [event] });
  expect((await world.pool.query(`select state, breached_at_ms, closed_at_ms from deadline where stream_id = $1`, [streamId])).rows).toEqual([{ state: 'open', breached_at_ms: null, closed_at_ms: null }]);
  expect(await verifyCase(world.pool, ERRAND_BOOK, streamId.slice('errand/'.length))).toBeUndefined();
});

it('names the line that was changed', async () => {
  const { caseId, streamId } = await errand();
  const finding = await tampered(`update stream_event set body = body || '{"text":"b"}' where stream_id = $1 and revision = 3`, [streamId], caseId);
  expect(finding).toMatchObject({ line: 3, streamId, what: expect.stringContaining('hash') });
});

it('names the line that is missing, in the middle and at the end', async () => {
  const [middle, end] = [await errand(), await errand()];
  expect(await tampered('delete from stream_event where stream_id = $1 and revision = 2', [middle.streamId], middle.caseId)).toMatchObject({ line: 2 });
  expect(await tampered('delete from stream_event where stream_id = $1 and revision = 3', [end.streamId], end.caseId)).toMatchObject({ what: expect.stringContaining('its lines end at 2') });
});

it('sees a state, a task or an entry that no line says', async () => {
  const [state, task, entry] = [await errand(), await errand(), await errand()];
  expect(await tampered(`update stream set state = state || '{"notes":5}' where stream_id = $1`, [state.streamId], state.caseId)).toMatchObject({ what: 'the state is not what the lines say' });
  expect(await tampered(`update task set state = 'done' where stream_id = $1`, [task.streamId], task.caseId)).toMatchObject({ what: expect.stringContaining('shows state done, the lines say open') });
  expect(await tampered(`insert into ledger_entry (stream_id, revision, leg, case_id, account, amount, at_ms) values ($1, 1, 0, $2, 'bank', 5, 0)`, [entry.streamId, entry.caseId], entry.caseId)).toMatchObject({ what: expect.stringContaining('bank 5.00') });
});

it('signs the dockets once for each day, and sees when they no longer stand as they did', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { streamId, caseId } = await errand();
  await world.pool.query('alter table stream_event disable trigger stream_event_append_only');
  await world.pool.query('update stream_event set at_ms = at_ms - 3 * 86400000');
  expect(await sealDockets(world.pool, privateKey, 'k')).toBeDefined();
  expect(await sealDockets(world.pool, privateKey, 'k')).toBeUndefined();
  expect(await brokenSeal(world.pool, publicKey)).toBeUndefined();
  expect(await brokenSeal(world.pool, generateKeyPairSync('ed25519').publicKey)).toMatchObject({ what: expect.stringContaining('signature') });
  await world.pool.query(`update stream_event set hash = sha256('rewritten') where stream_id = $1 and docket_no = (select max(docket_no) from stream_event where case_id = $2)`, [streamId, caseId]);
  expect(await brokenSeal(world.pool, publicKey)).toMatchObject({ what: expect.stringContaining('no longer stand') });
});
