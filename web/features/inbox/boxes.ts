import type { Box } from '#contract/task.ts';

/** The places of work, in their order. */
export const BOX_NAMES = ['mine', 'available', 'held', 'done', 'court'] as const satisfies readonly Box[];

export function boxOf(text: string | undefined): Box {
  return BOX_NAMES.find((name) => name === text) ?? 'mine';
}
