import { afterAll, beforeAll, expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { importedCivil } from '#domain/civil/imported.ts';
import { aSuit } from '#domain/civil/sample.ts';
import { addDays, startOfDayMs } from '#domain/shared/dates.ts';
import { newCase } from '#record/import-case.ts';
import { flushNewCases } from '#record/import-flush.ts';
import { within } from '#record/transaction.ts';
import { COURT, openStoryWorld } from '../support/story-world.ts';

let world: Awaited<ReturnType<typeof openStoryWorld>>;

beforeAll(async () => {
  world = await openStoryWorld();
  await world.pool.query(`insert into import_run (import_id, what, court_code, file_name, sha256, imported_by, at_ms, state) values ('run', 'cases', $1, '民事.xlsx', '\\x00', 'filingClerk', 0, 'committing')`, [COURT]);
});
afterAll(() => world[Symbol.asyncDispose]());

it('a civil case on trial goes on where the former system left it, with its judge, and is not told that it is late', async () => {
  const today = await world.today();
  const { type: _type, ...received } = aSuit({ on: addDays(today, -40) });
  const filing = { on: addDays(today, -38), caseNumber: `（${today.slice(0, 4)}）${COURT}民初1号`, year: Number(today.slice(0, 4)), procedure: 'ordinary', feePaid: '50.00', assigned: { on: addDays(today, -37), judgeId: 'judge-1' }, withdrawn: null } as const;
  const ground = { book: world.book, calendar: SEED_CALENDAR, settings: {}, vault: world.vault, nowMs: startOfDayMs(today), courtCode: COURT, countyCode: null, importId: 'run', by: { userId: 'filingClerk', role: 'filingClerk' } as const };
  const brought = await newCase(ground, {
    importKey: 'one', isOnRoster: false,
    draft: { kind: 'civil', caseNumber: filing.caseNumber, series: null, receiptNo: null, receivedOn: received.on, countyCode: null, isOpen: true, parties: [], lines: ({ importId }) => importedCivil(received, filing, { importId }) },
  });
  await within(world.pool, async (tx) => flushNewCases(tx, [brought], ['旧民一'], 'run', startOfDayMs(today)));
  const stream = [...brought.writing.streams.keys()][0]!;
  await world.answer(stream, 'serveComplaint', { on: today });
  expect((await world.openTask(stream, 'setHearing')).assignee).toBe('judge-1');
  const lines = await world.lines(stream);
  const types = lines.map(({ event }) => event.type);
  for (const type of ['reviewBegun', 'breached']) expect(types).not.toContain(type);
  expect((lines.find(({ event }) => event.type === 'imported')!.event.overdue as { rule: string }[]).map(({ rule }) => rule)).toEqual(['FIL-011']);
});
