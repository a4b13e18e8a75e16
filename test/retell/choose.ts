import { isOnRoad, ROADS, toldIn } from './roads.ts';
import type { StoredStream } from './stored-stream.ts';

export type Chosen = { name: string; stored: StoredStream };

/** Of the streams of one kind and version the shortest of each road, and then, until all that any of them tells is told, those that add the most. */
export function choose(kind: string, candidates: readonly StoredStream[]): { chosen: Chosen[]; missing: string[] } {
  const shortest = candidates.toSorted((a, b) => a.lines.length - b.lines.length || (a.streamId < b.streamId ? -1 : 1));
  const chosen: Chosen[] = [];
  const missing: string[] = [];
  for (const [name, road] of Object.entries(ROADS[kind] ?? {})) {
    const found = shortest.filter((stored) => isOnRoad(stored, road));
    const stored = found.find(({ isEnded }) => isEnded) ?? found[0];
    if (!stored) missing.push(name);
    else if (!chosen.some((other) => other.stored === stored)) chosen.push({ name, stored });
  }
  const told = new Set(chosen.flatMap(({ stored }) => [...toldIn(stored)]));
  for (let n = 1; ; n += 1) {
    const news = (stored: StoredStream) => [...toldIn(stored)].filter((one) => !told.has(one)).length;
    const best = shortest.reduce<StoredStream | undefined>((found, stored) => (news(stored) > (found ? news(found) : 0) ? stored : found), undefined);
    if (!best) return { chosen, missing };
    chosen.push({ name: `further-${n}`, stored: best });
    for (const one of toldIn(best)) told.add(one);
  }
}
