import type { SharedEvent } from './record.ts';
import type { Words } from './words.ts';

/** The kinds of lines that a reader of the docket tells apart. */
export const LINE_GROUPS = {
  acts: { zh: '办理事项', en: 'Acts' },
  limits: { zh: '期限', en: 'Time limits' },
  tasks: { zh: '待办', en: 'Tasks' },
  inside: { zh: '系统往来', en: 'Between procedures' },
} as const satisfies Record<string, Words>;

export type LineGroup = keyof typeof LINE_GROUPS;

/** Where each shared line belongs; a line of a kind's own is an act. */
const GROUP_OF = {
  taskOpened: 'tasks', taskAnswered: 'tasks', taskWithdrawn: 'tasks',
  limitOpened: 'limits', limitMet: 'limits', reminded: 'limits', breached: 'limits', deadlineMoved: 'limits', clockPaused: 'limits', clockResumed: 'limits', periodExcluded: 'limits', limitExtended: 'limits',
  numbered: 'acts', imported: 'acts',
  heard: 'inside', ordered: 'inside', acting: 'inside', acted: 'inside', stopped: 'inside',
} as const satisfies Record<SharedEvent['type'], LineGroup>;

/** The lines of a group, by what they are, or for acts by what they are not. */
export function linesOf(group: LineGroup): { isListed: boolean; types: readonly string[] } {
  const isListed = group !== 'acts';
  return { isListed, types: Object.entries(GROUP_OF).flatMap(([type, of]) => ((of === group) === isListed ? [type] : [])) };
}
