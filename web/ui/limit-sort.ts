import { FAST_TARGETS } from '#domain/poverty-track/targets.ts';

/** What a last day means: a limit of law, a target of the fast track, a time the court has set itself, or one that runs for a party. */
export type LimitSort = 'law' | 'fast' | 'node' | 'party';

/** How a badge speaks of it when it has run out: 超期, 超目标, 逾期. */
export const BEARS = { law: 'court', fast: 'target', node: 'target', party: 'party' } as const satisfies Record<LimitSort, string>;

const FOR_PARTIES: readonly string[] = ['NOD-001', 'NOD-007', 'TRI-008'];

export function limitSort({ rule, isTarget }: { rule: string; isTarget: boolean }): LimitSort {
  if (!isTarget) return 'law';
  if (FAST_TARGETS.includes(rule)) return 'fast';
  return FOR_PARTIES.includes(rule) ? 'party' : 'node';
}
