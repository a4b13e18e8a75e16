import { CIVIL } from './civil/civil.ts';
import { DISBURSEMENT } from './disbursement/disbursement.ts';
import { DISTRIBUTION } from './distribution/distribution.ts';
import { ENFORCEMENT } from './enforcement/enforcement.ts';
import { POVERTY_TRACK } from './poverty-track/poverty-track.ts';
import { RECEIPT } from './receipt/receipt.ts';
import type { AnyKind } from './shared/kind.ts';
import { TREASURY } from './treasury/treasury.ts';

export type KindBook = Readonly<Record<string, { current: string; versions: Readonly<Record<string, AnyKind>> }>>;

/** Every kind of case and procedure with every version that an open stream may still have. */
export const KINDS: KindBook = {
  civil: { current: '2026-11', versions: { '2026-11': CIVIL } },
  disbursement: { current: '2026-11', versions: { '2026-11': DISBURSEMENT } },
  distribution: { current: '2026-11', versions: { '2026-11': DISTRIBUTION } },
  enforcement: { current: '2026-11', versions: { '2026-11': ENFORCEMENT } },
  povertyTrack: { current: '2026-11', versions: { '2026-11': POVERTY_TRACK } },
  treasury: { current: '2026-11', versions: { '2026-11': TREASURY } },
  receipt: { current: '2026-11', versions: { '2026-11': RECEIPT } },
};
