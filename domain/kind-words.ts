import { CIVIL_WORDS } from './civil/words.ts';
import { DISBURSEMENT_WORDS } from './disbursement/words.ts';
import { DISTRIBUTION_WORDS } from './distribution/words.ts';
import { ENFORCEMENT_WORDS } from './enforcement/words.ts';
import { TRACK_WORDS } from './poverty-track/words.ts';
import { RECEIPT_WORDS } from './receipt/words.ts';
import type { KindWords } from './shared/words.ts';
import { TREASURY_WORDS } from './treasury/words.ts';

/** The words of every kind of case and procedure, by the kind's name. */
export const KIND_WORDS: Readonly<Record<string, KindWords>> = {
  civil: CIVIL_WORDS,
  disbursement: DISBURSEMENT_WORDS,
  distribution: DISTRIBUTION_WORDS,
  enforcement: ENFORCEMENT_WORDS,
  povertyTrack: TRACK_WORDS,
  receipt: RECEIPT_WORDS,
  treasury: TREASURY_WORDS,
};
