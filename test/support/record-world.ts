import { randomBytes, randomUUID } from 'node:crypto';
import type { KindBook } from '#domain/kinds.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import type { PartyInput } from '#record/person.ts';
import { openVault } from '#record/vault.ts';
import { gatherWakes } from '#record/wake.ts';
import { openDatabase } from './postgres.ts';

export const COURT = '陕0902';

/** A real database with a door, and no engine. */
export async function openRecordWorld(book: KindBook) {
  const database = await openDatabase();
  const { pool } = database;
  await pool.query(`insert into court (code, name, level) values ('${COURT}', '安康市汉滨区人民法院', 'basic') on conflict do nothing`);
  const vault = openVault({ data: { current: 'k1', byId: new Map([['k1', randomBytes(32)]]) }, index: randomBytes(32) });
  const door = openDoor(pool, { book, calendars: openCalendars() }, gatherWakes(pool));
  return {
    database, pool, door, vault,
    async open(kind: string, event: AnyEvent, parties: readonly PartyInput[] = []): Promise<string> {
      const caseId = randomUUID();
      const opening = { caseId, courtCode: COURT, countyCode: null, kind, by: { userId: 'filingClerk', role: 'filingClerk' as const }, receivedOn: String(event.on), parties, vault, firstLine: () => event };
      return (await door.openCase(opening, { userId: 'filingClerk', route: 'open', key: caseId, body: null })).streamId;
    },
    revision: async (streamId: string): Promise<number> => (await pool.query('select revision from stream where stream_id = $1', [streamId])).rows[0].revision as number,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
