import type { KindBook } from '#domain/kinds.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';
import type { FoldedDeadline, FoldedStream, FoldedTask } from './fold-case.ts';
import { kindOf } from './kind-book.ts';
import type { Asks } from './transaction.ts';

export type LineRow = { stream_id: string; revision: number; docket_no: number; at_ms: string; by_user: string; by_role: By['role']; type: string; body: AnyEvent; hash: Buffer };
export type StreamRow = { stream_id: string; kind: string; version: string };
export type HeldTask = {
  stream_id: string; task_id: string; court_code: string; kind: string; role: string; rule: string; state: string; opened_at_ms: string; raw_due: string; due: string; ends_ms: string;
  is_provisional: boolean; is_paused: boolean; answered_by: string | null; answered_at_ms: string | null;
};
export type HeldDeadline = {
  stream_id: string; deadline_id: string; court_code: string; kind: string; rule: string; state: string; from_day: string; raw_due: string; due: string; ends_ms: string; is_provisional: boolean; is_paused: boolean;
  is_target: boolean; next_rung_ms: string | null; breached_at_ms: string | null; closed_at_ms: string | null; calendar: string;
};
/** Where a row belongs. */
export type Place = { caseId: string; courtCode: string; streamId: string };

const TASKS = `
  select stream_id, task_id, court_code, kind, role, rule, state, opened_at_ms, raw_due::text, due::text, ends_ms, is_provisional, is_paused, answered_by, answered_at_ms
  from task where case_id = $1 order by task_id`;

const DEADLINES = `
  select stream_id, deadline_id, court_code, kind, rule, state, from_day::text, raw_due::text, due::text, ends_ms, is_provisional, is_paused, is_target, next_rung_ms, breached_at_ms, closed_at_ms, calendar
  from deadline where case_id = $1 order by stream_id, deadline_id`;

export async function linesOf(tx: Asks, caseId: string): Promise<LineRow[]> {
  return (await tx.query<LineRow>('select stream_id, revision, docket_no, at_ms, by_user, by_role, type, body, hash from stream_event where case_id = $1 order by docket_no', [caseId])).rows;
}

export async function tasksOf(tx: Asks, caseId: string): Promise<HeldTask[]> {
  return (await tx.query<HeldTask>(TASKS, [caseId])).rows;
}

export async function deadlinesOf(tx: Asks, caseId: string): Promise<HeldDeadline[]> {
  return (await tx.query<HeldDeadline>(DEADLINES, [caseId])).rows;
}

/** The hashes of the materials of a case, by id. */
export async function materialsOf(tx: Asks, caseId: string): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ material_id: string; sha256: string }>(`select material_id, encode(sha256, 'hex') as sha256 from material where case_id = $1`, [caseId]);
  return new Map(rows.map(({ material_id, sha256 }) => [material_id, sha256]));
}

/** Where a line that holds the hash of a material does not fit the row; undefined where it does, and for a line of before the hash was written. */
export function materialFault({ materialId, sha256 }: AnyEvent, materials: ReadonlyMap<string, string>): string | undefined {
  if (sha256 === undefined || materials.get(String(materialId)) === sha256) return undefined;
  return `material ${String(materialId)} is not the one that the line names`;
}

/** Where a task's row does not say what the lines say; undefined where it does. Who has it, and whether it was put aside, the lines do not know. */
export function taskFault(held: HeldTask | undefined, said: FoldedTask, { streamId, courtCode }: Place): string | undefined {
  if (!held) return isFleeting(said.openedAtMs, said.answeredAtMs) ? undefined : 'is missing';
  const isOpen = said.state === 'open';
  return firstOther({
    streamId: [held.stream_id, streamId], courtCode: [held.court_code, courtCode], kind: [held.kind, said.kind], role: [held.role, said.role], rule: [held.rule, said.rule], state: [held.state, said.state],
    openedAtMs: [Number(held.opened_at_ms), said.openedAtMs], rawDue: [held.raw_due, said.rawDue], due: [held.due, said.due], endsMs: [Number(held.ends_ms), said.endsMs], isProvisional: [held.is_provisional, said.isProvisional],
    answeredBy: [held.answered_by, said.answeredBy], answeredAtMs: [numberOf(held.answered_at_ms), said.answeredAtMs], ...(isOpen && { isPaused: [held.is_paused, said.isPaused] }),
  });
}

/** As `taskFault`, of a deadline's row. */
export function deadlineFault(held: HeldDeadline | undefined, said: FoldedDeadline, { courtCode }: Place): string | undefined {
  if (!held) return isFleeting(said.openedAtMs, said.closedAtMs) ? undefined : 'is missing';
  return firstOther({
    courtCode: [held.court_code, courtCode], kind: [held.kind, said.kind], rule: [held.rule, said.rule], state: [held.state, said.state], from: [held.from_day, said.from], rawDue: [held.raw_due, said.rawDue], due: [held.due, said.due],
    endsMs: [Number(held.ends_ms), said.endsMs], isProvisional: [held.is_provisional, said.isProvisional], isPaused: [held.is_paused, said.isPaused], isTarget: [held.is_target, said.isTarget], nextRungMs: [numberOf(held.next_rung_ms), said.nextRungMs],
    breachedAtMs: [numberOf(held.breached_at_ms), said.breachedAtMs], closedAtMs: [numberOf(held.closed_at_ms), said.closedAtMs], calendar: [held.calendar, said.calendar],
  });
}

/** What opens and closes in one writing never had a row. */
export function isFleeting(openedAtMs: number, closedAtMs: number | null): boolean {
  return openedAtMs === closedAtMs;
}

export function streamKind(book: KindBook, { kind, version }: StreamRow): FoldedStream['kind'] {
  return kindOf(book, kind, version);
}

function firstOther(pairs: Record<string, [held: unknown, said: unknown]>): string | undefined {
  const other = Object.entries(pairs).find(([, [held, said]]) => held !== said);
  return other && `shows ${other[0]} ${String(other[1][0])}, the lines say ${String(other[1][1])}`;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
