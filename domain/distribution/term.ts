import type { ReceiverId } from './state.ts';

/** Which of the three periods of fifteen days a limit of the stream is, and for whom it runs. */
export type TermPlace = { of: 'objection'; receiver: ReceiverId } | { of: 'opinion'; objector: ReceiverId; receiver: ReceiverId } | { of: 'suit'; objector: ReceiverId };

export function objectionTermId(receiver: ReceiverId): string {
  return `objection/${receiver}`;
}

export function opinionTermId(objector: ReceiverId, receiver: ReceiverId): string {
  return `opinion/${objector}/${receiver}`;
}

export function suitTermId(objector: ReceiverId): string {
  return `suit/${objector}`;
}

/** Undefined for the id of a task. */
export function termOf(limitId: string): TermPlace | undefined {
  const [of, first, second] = limitId.split('/');
  if (of === 'objection' && first !== undefined) return { of, receiver: first };
  if (of === 'opinion' && first !== undefined && second !== undefined) return { of, objector: first, receiver: second };
  if (of === 'suit' && first !== undefined) return { of, objector: first };
  return undefined;
}
