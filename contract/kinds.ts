import type { z } from 'zod';
import { DISBURSEMENT_WIRE } from './disbursement.ts';
import { RECEIPT_WIRE, TREASURY_WIRE } from './treasury.ts';

/** What a kind lets over the wire: its answers by task and its commands by type. */
export type AnyWire = {
  answers: Readonly<Record<string, z.ZodType>>;
  commands: Readonly<Record<string, z.ZodType>>;
};

/** The wire of every kind of case and procedure, by the kind's name. */
export const WIRES: Readonly<Record<string, AnyWire>> = {
  disbursement: DISBURSEMENT_WIRE,
  receipt: RECEIPT_WIRE,
  treasury: TREASURY_WIRE,
};
