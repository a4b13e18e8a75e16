import { z } from 'zod';
import { AtMs, CourtRef, Day, Id, RoleName } from './value.ts';

export const LoginBody = z.strictObject({ login: z.string().min(1).max(60), password: z.string().min(1).max(200) });

/** Who is logged in, at which court, and what day it is there. `csrf` goes back in the header `x-csrf-token` of each change. */
export const Me = z.strictObject({
  accountId: z.string(),
  login: z.string(),
  name: z.string(),
  roles: z.array(RoleName),
  court: CourtRef.extend({ level: z.enum(['supreme', 'high', 'intermediate', 'basic']) }),
  countyCode: z.string().nullable(),
  csrf: z.string(),
  expiresAtMs: AtMs,
  isDemo: z.boolean(),
  isClockMoved: z.boolean(),
  today: Day,
  nowMs: AtMs,
}).meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** One-click logins; an empty list outside a demo court. */
export const DemoLogins = z.strictObject({ rows: z.array(z.strictObject({ login: z.string(), password: z.string(), name: z.string(), roles: z.array(RoleName), court: CourtRef })) });
export type DemoLogins = z.infer<typeof DemoLogins>;

/** Of the own court, or of another that the reader may read. */
export const UserQuery = z.strictObject({ role: RoleName.optional(), court: z.string().max(20).optional() });
export const Users = z.strictObject({ rows: z.array(z.strictObject({ accountId: Id, name: z.string(), roles: z.array(RoleName) })) });
export type Users = z.infer<typeof Users>;

export const Courts = z.strictObject({ rows: z.array(CourtRef) });
export type Courts = z.infer<typeof Courts>;

export const MoveClockBody = z.strictObject({ to: Day });
export const ClockMoved = z.strictObject({ today: Day, nowMs: AtMs, woken: z.number().int() });
