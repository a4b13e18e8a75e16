import { expect, it } from 'vitest';
import { LINE_GROUPS, linesOf, type LineGroup } from './line-group.ts';

it('puts every line of the docket into one group, a kind’s own lines among the acts', () => {
  const groups = Object.keys(LINE_GROUPS) as LineGroup[];
  const groupsOf = (type: string) => groups.filter((group) => linesOf(group).types.includes(type) === linesOf(group).isListed);
  expect(['filed', 'numbered', 'breached', 'taskOpened', 'heard'].map(groupsOf)).toEqual([['acts'], ['acts'], ['limits'], ['tasks'], ['inside']]);
});
