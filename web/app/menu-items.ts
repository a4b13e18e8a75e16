import type { TaskPage } from '#contract/task.ts';
import { CHIEF_ROLES, STAFF_ROLES, type Role } from '#domain/shared/role.ts';

const READERS: readonly Role[] = [...STAFF_ROLES, 'liaison', 'supervisor'];
const FILERS: readonly Role[] = ['filingClerk', 'filingChief'];

export type MenuItem = { path: string; text: 'mine' | 'available' | 'cases' | 'newCase' | 'arrivals' | 'board' | 'overview' | 'report' | 'imports' | 'settings' | 'calculators' | 'clock'; who: readonly Role[]; count?: keyof TaskPage['counts'] };

/** The left menu in its groups, by role; what a role may do there is the server's to say. */
export const MENU: readonly (readonly MenuItem[])[] = [
  [
    { path: '/inbox/mine', text: 'mine', who: [...STAFF_ROLES, 'liaison'], count: 'mine' },
    { path: '/inbox/available', text: 'available', who: [...STAFF_ROLES, 'liaison'], count: 'available' },
    { path: '/cases', text: 'cases', who: READERS },
  ],
  [
    { path: '/apply', text: 'newCase', who: FILERS },
    { path: '/arrivals', text: 'arrivals', who: ['finance'] },
    { path: '/imports', text: 'imports', who: [...FILERS, 'liaison'] },
  ],
  [
    { path: '/board', text: 'board', who: READERS },
    { path: '/overview', text: 'overview', who: [...CHIEF_ROLES, 'supervisor'] },
    { path: '/report', text: 'report', who: READERS },
  ],
  [
    { path: '/calculators', text: 'calculators', who: READERS },
    { path: '/settings', text: 'settings', who: STAFF_ROLES },
    { path: '/clock', text: 'clock', who: ['operator'] },
  ],
];

/** Where a role starts its day. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('supervisor')) return '/overview';
  return roles.includes('operator') ? '/clock' : '/inbox/mine';
}

/** Who works at an address of the menu, or below it; null for one that is open to all who read. The inbox has places for everybody. */
export function whoAt(pathname: string): readonly Role[] | null {
  return MENU.flat().find(({ path, count }) => count === undefined && `${pathname}/`.startsWith(`${path}/`))?.who ?? null;
}
