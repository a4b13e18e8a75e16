import type { AnyEvent, Recorded } from '#domain/shared/record.ts';
import { STORY } from '#domain/shared/role.ts';

/** Something the story wants to write. It becomes a line, or is dropped when it is no longer true. */
export type Write = { event: AnyEvent; stillTrue: () => boolean; notBeforeMs: number; fate: 'pending' | 'written' | 'dropped' | 'early' };

/** A line that the story itself wrote: it must come to the same again, or the code and the record have parted. */
export function isOwn({ by }: Recorded): boolean {
  return by.role === STORY.role;
}

/** Whether the line is what the story tells: every field that the story gave, as it gave it. The door may have added others. */
export function tells(told: AnyEvent, line: AnyEvent): boolean {
  return Object.entries(told).every(([field, value]) => value === undefined || isSame(value, line[field]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const ofA = a as Record<string, unknown>;
  const ofB = b as Record<string, unknown>;
  const keys = new Set([...Object.keys(ofA), ...Object.keys(ofB)]);
  return [...keys].every((key) => isSame(ofA[key], ofB[key]));
}
