import type { TaskPage } from '#contract/task.ts';
import type { Role } from '#domain/shared/role.ts';

const STAFF: readonly Role[] = ['filingClerk', 'filingChief', 'trialJudge', 'trialChief', 'courtClerk', 'enforcementOfficer', 'enforcementChief', 'vicePresident', 'president', 'finance'];
const CHIEFS: readonly Role[] = ['filingChief', 'trialChief', 'enforcementChief', 'vicePresident', 'president'];
const READERS: readonly Role[] = [...STAFF, 'liaison', 'supervisor'];
const FILERS: readonly Role[] = ['filingClerk', 'filingChief'];

export type MenuItem = { path: string; text: 'mine' | 'available' | 'cases' | 'newCase' | 'board' | 'overview' | 'report' | 'imports' | 'settings' | 'calculators' | 'clock'; who: readonly Role[]; count?: keyof TaskPage['counts'] };

/** The left menu in its groups, by role; what a role may do there is the server's to say. */
export const MENU: readonly (readonly MenuItem[])[] = [
  [
    { path: '/inbox/mine', text: 'mine', who: [...STAFF, 'liaison'], count: 'mine' },
    { path: '/inbox/available', text: 'available', who: [...STAFF, 'liaison'], count: 'available' },
    { path: '/cases', text: 'cases', who: READERS },
  ],
  [
    { path: '/apply', text: 'newCase', who: FILERS },
    { path: '/imports', text: 'imports', who: [...FILERS, 'liaison'] },
  ],
  [
    { path: '/board', text: 'board', who: READERS },
    { path: '/overview', text: 'overview', who: [...CHIEFS, 'supervisor'] },
    { path: '/report', text: 'report', who: READERS },
  ],
  [
    { path: '/calculators', text: 'calculators', who: READERS },
    { path: '/settings', text: 'settings', who: STAFF },
  ],
];

/** Where a role starts its day. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('supervisor')) return '/overview';
  return roles.includes('operator') ? '/clock' : '/inbox/mine';
}
