import { ROLE_NAMES, ROLES, type Role } from '#domain/shared/role.ts';
import type { Problem } from '#contract/problem.ts';
import { useLanguage } from '../lib/i18n.ts';

/** Names the posts that hold a right, in one breath. */
export function useRoleNames(): (roles: readonly Role[]) => string {
  const language = useLanguage();
  return (roles) => roles.map((role) => ROLE_NAMES[role][language]).join(language === 'zh' ? '、' : ', ');
}

/** Who may do what the reader was refused, where the refusal says so. */
export function rolesOf({ code, detail }: Pick<Problem, 'code' | 'detail'>): readonly Role[] {
  const told = String(detail?.['roles'] ?? detail?.['role'] ?? '').split(',');
  return code === 'wrong_role' ? ROLES.filter((role) => told.includes(role)) : [];
}
