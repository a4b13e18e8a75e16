import { z } from 'zod';
import { isDate } from '#domain/shared/dates.ts';
import { ROLES } from '#domain/shared/role.ts';

/** The small values of which requests and replies are made. */
export const Id = z.string().min(1).max(200);
export const Day = z.string().refine(isDate, 'not a day YYYY-MM-DD').meta({ format: 'date' });
export const AtMs = z.number().int().nonnegative();
/** A number that counts lines or changes: what the database's `int` holds. */
export const Counter = z.number().int().min(1).max(2_147_483_647);
/** Yuan with two decimals, as a string: `48495.74`. */
export const Amount = z.string().regex(/^-?\d{1,15}\.\d{2}$/);
/** Yuan above zero as typed: at most two decimals. */
export const AmountInput = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/);
export const Words = z.strictObject({ zh: z.string(), en: z.string() });
export const RoleName = z.enum(ROLES);
export const CourtRef = z.strictObject({ code: z.string(), name: z.string() });
export const Colleague = z.strictObject({ accountId: z.string(), name: z.string() });

/** A page of a list by keyset: `next` goes back as `cursor`; `total` counts the whole list under the same filters. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.strictObject({ rows: z.array(row), next: z.string().nullable(), total: z.number().int() });
}

export const PageQuery = { cursor: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) };
export const Done = z.strictObject({ done: z.literal(true) });
