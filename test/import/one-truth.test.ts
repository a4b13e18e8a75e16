import type { Pool } from 'pg';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import type { CaseDraft } from '#domain/import/case-draft.ts';
import { importedLine } from '#domain/import/former.ts';
import { KINDS } from '#domain/kinds.ts';
import { formerTargets } from '#domain/poverty-track/imported.ts';
import type { TrackState } from '#domain/poverty-track/state.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { CASE_INTAKE } from '#intake/cases.ts';
import { findHeading } from '#intake/columns.ts';
import { CASE_FIELDS } from '#intake/case-fields.ts';
import { courtTime } from '#record/court-time.ts';
import { flush } from '#record/flush.ts';
import { courtGround, holdStream } from '#record/hold.ts';
import { newCase } from '#record/import-case.ts';
import { flushNewCases } from '#record/import-flush.ts';
import { openCase } from '#record/open-case.ts';
import { within } from '#record/transaction.ts';
import { openRecordWorld, COURT } from '#test/support/record-world.ts';
import { ENFORCEMENT_HEADING, enforcementRow, type Cell } from './support/files.ts';

const BY = { userId: 'clerk', role: 'filingClerk' } as const;

const ROWS: Record<string, Cell[]> = {
  'under review': enforcementRow(1, { 案号: null, 立案日期: null, 承办人: null, 分案日期: null, 收到材料日期: '2026-11-20' }),
  filed: enforcementRow(2, { 承办人: null, 分案日期: null }),
  'on the fast track': enforcementRow(3, { 是否建档立卡: '是', 发出执行通知书日期: '2018-03-10' }),
  'closed and paid': enforcementRow(4, { 实际到位金额: '12511.90', 已发放金额: '12511.90', 结案日期: '2018-06-01', 结案方式: '执行完毕' }),
};

const TABLES = {
  court_case: 'select * from court_case order by case_number', stream: 'select * from stream order by kind', stream_event: 'select * from stream_event order by docket_no',
  party: 'select * from party order by seq', person: 'select person_id, type, entity_name, credit_code, id_type, name_index, id_index from person order by name_index', ledger: 'select * from ledger_entry order by leg',
  follow: 'select follower, followed, seen from follow order by follower', outbox: 'select stream_id, lane, revision, attempts, is_dead from outbox order by stream_id', task: 'select * from task', deadline: 'select * from deadline', notice: 'select * from notice',
};

it.each(Object.keys(ROWS))('a case that is %s stands in every table as if the door had written it line by line', async (name) => {
  await using world = await openRecordWorld(KINDS);
  const draft = draftOf(ROWS[name]!);
  const { nowMs } = await courtTime(world.pool);
  const around = { ...world.door.around, nowMs: async () => nowMs };

  await within(world.pool, async (tx) => {
    const ground = { book: KINDS, calendar: SEED_CALENDAR, settings: {}, vault: world.vault, nowMs, courtCode: COURT, countyCode: null, importId: 'i1', by: BY };
    flushNewCases(tx, [await newCase(ground, { draft, importKey: 'key', isOnRoster: false })], ['receipt'], 'i1', nowMs);
  });
  const atOnce = await dump(world.pool);
  await world.pool.query('alter table stream_event disable trigger all; alter table ledger_entry disable trigger all');
  for (const table of ['ledger_entry', 'follow', 'outbox', 'stream_event', 'stream', 'party', 'person', 'court_case', 'number_series']) await world.pool.query(`delete from ${table}`);

  await within(world.pool, async (tx) => {
    const lines = (personIds: readonly string[]): AnyEvent[] => draft.lines({ personIds, importId: 'i1', isOnRoster: false });
    let told: AnyEvent[] = [];
    const caseId = randomUUID();
    const opened = await openCase(tx, {
      caseId, courtCode: COURT, countyCode: null, kind: draft.kind, by: BY, receivedOn: draft.receivedOn, parties: draft.parties, vault: world.vault, lane: 1,
      firstLine(personIds) {
        told = lines(personIds);
        return told[0]!;
      },
    }, await courtGround(tx, COURT, around), around);
    const { writing } = await holdStream(tx, opened.streamId, around);
    await writing.append(opened.streamId, BY, told.slice(1));
    await flush(tx, writing, 1);
    const track = `povertyTrack/${caseId}`;
    if ((await tx.query('select from stream where stream_id = $1', [track])).rowCount === 1) {
      const held = await holdStream(tx, track, around);
      await held.writing.append(track, BY, [importedLine('i1', formerTargets(held.stream.state as TrackState, opened.streamId, told)) as AnyEvent]);
      await flush(tx, held.writing, 1);
    }
    await tx.query(`update court_case set receipt_no = 'receipt', import_key = 'key', import_id = 'i1'`);
    await tx.query('delete from outbox o using stream s where s.stream_id = o.stream_id and s.is_ended');
  });
  expect(await dump(world.pool)).toEqual(atOnce);
});

function draftOf(row: Cell[]): CaseDraft {
  const rows = [{ row: 1, cells: ENFORCEMENT_HEADING }, { row: 2, cells: row as (string | number | null)[] }];
  const { columns } = findHeading(rows, CASE_FIELDS)!;
  const judged = CASE_INTAKE.judge(rows[1]!, columns, { courtCode: COURT, today: '2026-11-23', handlers: { civil: new Map(), enforcement: new Map([['刘执', ['officer']]]) } });
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.draft;
}

/** Every table, with the ids that are drawn by chance told by the order of their coming, and what follows from them left out. */
async function dump(pool: Pool): Promise<unknown> {
  const rows = await Promise.all(Object.entries(TABLES).map(async ([name, query]) => [name, (await pool.query(query)).rows] as const));
  const ids = new Map<string, string>();
  const text = JSON.stringify(Object.fromEntries(rows), (field, value: unknown) => (field === 'hash' || field === 'head_hash' ? 'hash' : value));
  return JSON.parse(text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? ids.set(id, `id-${ids.size}`).get(id)!));
}
