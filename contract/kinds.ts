import type { z } from 'zod';

/** What a kind lets over the wire: its answers by task, its commands by type, and where people may apply for it, the fields of an application. */
export type AnyWire = {
  answers: Readonly<Record<string, z.ZodType>>;
  commands: Readonly<Record<string, z.ZodType>>;
};

/** The wire of every kind of case and procedure, by the kind's name. */
export const WIRES: Readonly<Record<string, AnyWire>> = {};
