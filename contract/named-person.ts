import { z } from 'zod';
import type { Role } from '#domain/shared/role.ts';
import { Id } from './value.ts';

/** What a request is about, as far as it tells who may be named in it: the status of the stream, and the task that is answered. */
export type Occasion = { status: string; taskId: string | null };
type Fitting = (occasion: Occasion) => readonly Role[];

/** Fields that name a person of the court, with the roles of which that person must hold one. */
const NAMING = z.registry<{ fitting: Fitting }>();

/** A field that names an open account of the case's court which holds one of these roles, on the occasion. */
export function accountWith(roles: readonly Role[] | Fitting) {
  const field = Id.clone();
  NAMING.add(field, { fitting: typeof roles === 'function' ? roles : () => roles });
  return field;
}

/** Who is named in an answer or command that its schema has taken, and in which roles each must work there. */
export function peopleNamed(schema: z.ZodType, given: unknown, occasion: Occasion): { accountId: string; roles: readonly Role[] }[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => ((option as z.ZodType).safeParse(given).success ? peopleNamed(option as z.ZodType, given, occasion) : []));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const value = (given as Record<string, unknown>)[name];
    const naming = NAMING.get(bare(field));
    return naming && typeof value === 'string' ? [{ accountId: value, roles: naming.fitting(occasion) }] : [];
  });
}

function bare(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? bare(field.unwrap() as z.ZodType) : field;
}
