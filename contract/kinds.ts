import type { z } from 'zod';
import { CIVIL_WIRE } from './civil.ts';
import { DISBURSEMENT_WIRE } from './disbursement.ts';
import { DISTRIBUTION_WIRE } from './distribution.ts';
import { ENFORCEMENT_WIRE } from './enforcement.ts';
import { TRACK_WIRE } from './poverty-track.ts';
import { RECEIPT_WIRE, TREASURY_WIRE } from './treasury.ts';

/** What a kind lets over the wire: its answers by task and its commands by type. */
export type AnyWire = {
  answers: Readonly<Record<string, z.ZodType>>;
  commands: Readonly<Record<string, z.ZodType>>;
};

/** The wire of every kind of case and procedure, by the kind's name. */
export const WIRES = {
  civil: CIVIL_WIRE,
  disbursement: DISBURSEMENT_WIRE,
  distribution: DISTRIBUTION_WIRE,
  enforcement: ENFORCEMENT_WIRE,
  povertyTrack: TRACK_WIRE,
  receipt: RECEIPT_WIRE,
  treasury: TREASURY_WIRE,
} as const satisfies Readonly<Record<string, AnyWire>>;
