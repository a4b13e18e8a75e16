import { STAFF_ROLES, type Actor, type Role } from '#domain/shared/role.ts';
import { accessToCase, accessToStream, type Access, type StreamAccess } from '#prisma/reads/access.ts';
import { Refused } from '#record/refused.ts';
import type { Session } from '#record/session.ts';
import type { Deps } from './deps.ts';

type Sees = Pick<Deps, 'read'>;

/** The case, or a refusal `not_found` where it is not in the reader's scope. */
export async function seenCase({ read }: Sees, reader: Session, caseId: string): Promise<Access> {
  const access = await accessToCase(read.pool, reader, caseId);
  if (!access) throw new Refused({ code: 'not_found' });
  return access;
}

export async function seenStream({ read }: Sees, reader: Session, streamId: string): Promise<StreamAccess> {
  const access = await accessToStream(read.pool, reader, streamId);
  if (!access) throw new Refused({ code: 'not_found' });
  return access;
}

/** The roles in which the reader may act on a case: who only reads it has none. */
export function rolesThere({ asStaff, asLiaison }: Access, { roles }: Pick<Session, 'roles'>): readonly Role[] {
  return roles.filter((role) => (role === 'liaison' ? asLiaison : asStaff && (STAFF_ROLES as readonly Role[]).includes(role)));
}

/** The reader as somebody who acts on the case; refused with `wrong_role` where there is no role to act in. */
export function actorOn(access: Access, reader: Session): Actor {
  const roles = rolesThere(access, reader);
  if (roles.length === 0) throw new Refused({ code: 'wrong_role' });
  return { userId: reader.accountId, roles, courtCode: access.courtCode };
}
