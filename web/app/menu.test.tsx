import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Role } from '#domain/shared/role.ts';
import { OFFICER, onStage } from '../testing/stage.tsx';
import { Menu } from './menu.tsx';
import { homeOf } from './menu-items.ts';

afterEach(cleanup);

const COUNTS = { mine: 12, available: 38, held: 0, done: 0, court: null };

function linksOf(role: Role): string[] {
  onStage(<Menu me={{ ...OFFICER, roles: [role] }} counts={COUNTS} />);
  const texts = screen.getAllByRole('link').map((link) => link.textContent ?? '');
  cleanup();
  return texts;
}

it('shows each role its places, with the counts of its queues', () => {
  expect(linksOf('enforcementOfficer')).toEqual(['我的待办12', '待领办38', '案件', '扶贫执行', '统计', '计算器', '设置']);
  expect(linksOf('filingClerk')).toContain('收案');
  expect(linksOf('finance')).toContain('到账登记');
  expect(linksOf('supervisor')).toContain('督办');
});

it('shows the operator nothing of cases', () => {
  expect(linksOf('operator')).toEqual(['法院时钟']);
});

it('begins the day where the role works', () => {
  expect((['enforcementOfficer', 'supervisor', 'operator'] as const).map((role) => homeOf([role]))).toEqual(['/inbox/mine', '/overview', '/clock']);
});
