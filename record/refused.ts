import type { Refusal } from '#domain/shared/refusal.ts';

/** A refusal on its way out of a transaction: nothing was written. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
