import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiptActivities } from '#activities/receipt/activities.ts';
import { ALL_MET, aReceipt } from '#domain/enforcement/sample.ts';
import { KINDS } from '#domain/kinds.ts';
import { subAccountOf } from '#domain/money/account-number.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { courtTime } from '#record/court-time.ts';
import { COURT, openRecordWorld } from '../support/record-world.ts';

const OTHER_COURT = '陕0924';
const NOBODY = { caseStream: null };
let world: Awaited<ReturnType<typeof openRecordWorld>>;
let find: ReturnType<typeof receiptActivities>;
beforeAll(async () => {
  world = await openRecordWorld(KINDS);
  find = receiptActivities({ pool: world.pool });
});
afterAll(() => world[Symbol.asyncDispose]());

/** A case that was received, and how to file it. */
async function aCase() {
  const { today: on } = await courtTime(world.pool);
  const streamId = await world.open('enforcement', aReceipt({ on }) as AnyEvent);
  const taskId = `${streamId}/review#1`;
  const { rows } = await world.pool.query<{ receipt_no: string }>(`select receipt_no from court_case where 'enforcement/' || case_id = $1`, [streamId]);
  return {
    streamId,
    account: subAccountOf(rows[0]!.receipt_no)!,
    async file(): Promise<string> {
      await world.door.exchange({ streamId, seen: 1, events: [{ type: 'reviewBegun', on }, { type: 'taskOpened', taskId, kind: 'review', from: on }] });
      await world.door.answer({ streamId, by: { userId: 'clerk', roles: ['filingClerk'], courtCode: COURT }, key: { route: 'answer', key: randomUUID() } }, taskId, { outcome: 'file', on, ...ALL_MET });
      const { lines } = await world.door.exchange({ streamId, seen: await world.revision(streamId), events: [{ type: 'numbered', typeCode: '执', year: Number(on.slice(0, 4)) }] });
      return String(lines[0]!.event.caseNumber);
    },
  };
}

it('finds the case of a sub-account, the same however often, however much at once and whatever became of the case', async () => {
  const { streamId, account, file } = await aCase();
  const ask = () => find.caseOfAccount({ courtCode: COURT, account });
  expect(await ask()).toEqual({ caseStream: streamId });
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([{ caseStream: streamId }, { caseStream: streamId }, { caseStream: streamId }]);
  await file();
  await world.pool.query('update stream set is_ended = true where stream_id = $1', [streamId]);
  expect(await ask()).toEqual({ caseStream: streamId });
});

it('finds no case of a sub-account that is another court’s, is none, or is not yet given', async () => {
  const { account } = await aCase();
  expect(await find.caseOfAccount({ courtCode: OTHER_COURT, account })).toEqual(NOBODY);
  expect(await find.caseOfAccount({ courtCode: COURT, account: `${account.slice(0, -1)}${(Number(account.at(-1)) + 1) % 10}` })).toEqual(NOBODY);
  expect(await find.caseOfAccount({ courtCode: COURT, account: '6229990000001234' })).toEqual(NOBODY);
  expect(await find.caseOfAccount({ courtCode: COURT, account: subAccountOf('陕0902收2018-999999')! })).toEqual(NOBODY);
});

it('finds the case of a number from when it has it, and no case of another court or kind', async () => {
  const { streamId, file } = await aCase();
  expect(await find.caseOfNumber({ courtCode: COURT, caseNumber: '（2018）陕0902执99999号' })).toEqual(NOBODY);
  const caseNumber = await file();
  const ask = (courtCode = COURT) => find.caseOfNumber({ courtCode, caseNumber });
  expect(await Promise.all([ask(), ask()])).toEqual([{ caseStream: streamId }, { caseStream: streamId }]);
  expect(await ask(OTHER_COURT)).toEqual(NOBODY);
  await world.pool.query(`update court_case set kind = 'civil' where case_number = $1`, [caseNumber]);
  expect(await ask()).toEqual(NOBODY);
});
