import type { Settings } from '#domain/shared/kind.ts';
import type { ReadSide } from '../client.ts';
import { namesOf } from './people.ts';

/** What a court has switched, by key. */
export async function settingsOf({ db }: ReadSide, courtCode: string): Promise<Settings> {
  const rows = await db.courtSetting.findMany({ where: { courtCode } });
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** Who switched what and when, the latest first, at most two hundred. */
export async function settingHistory(read: ReadSide, courtCode: string) {
  const rows = await read.db.settingChange.findMany({ where: { courtCode }, orderBy: { id: 'desc' }, take: 200 });
  const named = await namesOf(read, rows.map(({ changedBy }) => changedBy));
  return rows.map(({ key, oldValue, newValue, changedBy, atMs }) => ({ key, old: oldValue as unknown, new: newValue as unknown, by: named(changedBy), atMs: Number(atMs) }));
}
