import { afterAll, beforeAll, expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { importedEnforcement, type FormerFiling } from '#domain/enforcement/imported.ts';
import { aReceipt } from '#domain/enforcement/sample.ts';
import { claimTotal } from '#domain/enforcement/sums.ts';
import { formatAmount } from '#domain/money/amount.ts';
import { addDays, startOfDayMs } from '#domain/shared/dates.ts';
import { newCase } from '#record/import-case.ts';
import { flushNewCases } from '#record/import-flush.ts';
import { within } from '#record/transaction.ts';
import { COURT, openStoryWorld } from '../support/story-world.ts';

let world: Awaited<ReturnType<typeof openStoryWorld>>;

beforeAll(async () => {
  world = await openStoryWorld();
  await world.pool.query(`insert into import_run (import_id, what, court_code, file_name, sha256, imported_by, at_ms, state) values ('run', 'cases', $1, '执行.xlsx', '\\x00', 'filingClerk', 0, 'committing')`, [COURT]);
});
afterAll(() => world[Symbol.asyncDispose]());

/** Brings in a case that was filed elsewhere 400 days ago. */
async function imported(name: string, assigned: FormerFiling['assigned'], { limitUntil = null, isPoorAndPaid = false }: { limitUntil?: string | null; isPoorAndPaid?: boolean } = {}): Promise<string> {
  const today = await world.today();
  const on = addDays(today, -400);
  const { type: _type, ...received } = aReceipt({ on, povertyClaimed: isPoorAndPaid, title: { ...aReceipt().title, effectiveOn: addDays(on, -40), performBy: addDays(on, -25) } });
  const filing: FormerFiling = { on: addDays(on, 3), caseNumber: `（${on.slice(0, 4)}）${COURT}执${name}号`, year: Number(on.slice(0, 4)), fee: null, waived: null, paid: isPoorAndPaid ? formatAmount(claimTotal(received.claim)) : null, limitUntil, assigned };
  const brought = await newCase(
    { book: world.book, calendar: SEED_CALENDAR, settings: {}, vault: world.vault, nowMs: startOfDayMs(today), courtCode: COURT, countyCode: null, importId: 'run', by: { userId: 'filingClerk', role: 'filingClerk' } },
    {
      importKey: name, isOnRoster: false,
      draft: { kind: 'enforcement', caseNumber: filing.caseNumber, series: null, receiptNo: null, receivedOn: on, countyCode: null, isOpen: true, parties: [], lines: ({ importId }) => importedEnforcement(received, filing, { importId, today }) },
    },
  );
  await within(world.pool, async (tx) => flushNewCases(tx, [brought], [`旧${name}`], 'run', startOfDayMs(today)));
  return [...brought.writing.streams.keys()][0]!;
}

it('goes on where the former system left it: with its handler, without a second review, and without reminders of what is past', async () => {
  const today = await world.today();
  const stream = await imported('1', { on: addDays(today, -390), handlerId: 'officer-1', notice: { on: addDays(today, -388), reportDays: 5 }, suspended: null, closed: null });
  expect((await world.openTask(stream, 'sendQuery')).assignee).toBe('officer-1');
  await world.openTask(stream, 'concludeInvestigation');
  const told = (await world.told(stream)).filter((type) => type !== 'imported');
  expect(told).not.toContain('reviewBegun');
  expect(told).not.toContain('breached');
  const { rows } = await world.pool.query<{ kind: string }>(`select kind from task where stream_id = $1 order by kind`, [stream]);
  expect(rows.map(({ kind }) => kind)).toEqual(['askClues', 'concludeInvestigation', 'sendQuery']);
});

it('is assigned when the former system names no handler', async () => {
  const stream = await imported('2', null);
  await world.answer(stream, 'assign', { handlerId: 'officer-1', on: await world.today() });
  await world.openTask(stream, 'issueNotice');
});

it('has the time that the former system had lengthened, and what is added later comes on top', async () => {
  const today = await world.today();
  const until = addDays(today, 60);
  const stream = await imported('3', { on: addDays(today, -390), handlerId: 'officer-1', notice: null, suspended: null, closed: null }, { limitUntil: until });
  await world.openTask(stream, 'concludeInvestigation');
  const limit = async () => (await world.pool.query<{ due: string; breached: boolean }>(`select raw_due::text as due, breached_at_ms is not null as breached from deadline where stream_id = $1 and deadline_id = 'enforcement'`, [stream])).rows[0];
  expect(await limit()).toEqual({ due: until, breached: false });
  const overdue = (await world.lines(stream)).find(({ event }) => event.type === 'imported')!.event.overdue as { rule: string }[];
  expect(overdue.map(({ rule }) => rule)).toEqual(['ENF-007', 'ENF-009', 'ENF-012']);
});

it('of a poor applicant who had been paid before is certified as one that was paid here', async () => {
  const today = await world.today();
  const stream = await imported('4', { on: addDays(today, -390), handlerId: 'officer-1', notice: null, suspended: null, closed: null }, { isPoorAndPaid: true });
  const track = stream.replace('enforcement/', 'povertyTrack/');
  await world.answer(track, 'confirmTag', { outcome: 'confirm', basis: '建档立卡名册', on: today });
  await world.openTask(track, 'certify');
});
