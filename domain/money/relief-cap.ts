import { err, ok, type Result } from '#domain/shared/result.ts';
import type { Fen } from './amount.ts';

/** Caps of state judicial relief, from the province's last published average monthly wage (REL-005, REL-007, REL-020). */
export type ReliefCaps = {
  cap: Fen;
  advance: Fen;
  advanceMax: Fen;
  /** Above the cap only by exception, and never above what is adjudged and not yet enforced (REL-006). */
  exceptionalMax?: Fen;
  /** A grant above this sum exceeds what is not yet enforced. */
  warnAbove?: Fen;
};

export type ReliefCheck = { isAllowed: true; warnings: readonly ReliefWarning[] } | { isAllowed: false; code: 'above_unenforced' | 'above_cap' | 'above_advance_max' | 'amount_not_positive'; max: Fen };
export type ReliefWarning = 'above_unenforced' | 'exceptional' | 'above_usual_advance';

const CAP_MONTHS = 36n;
const ADVANCE_MONTHS = 3n;
const ADVANCE_MAX_MONTHS = 6n;

export function reliefCaps(input: { wage: Fen; unenforced?: Fen }): Result<ReliefCaps, 'amount_not_positive'> {
  if (input.wage <= 0n || (input.unenforced !== undefined && input.unenforced < 0n)) return err('amount_not_positive');
  const caps = { cap: input.wage * CAP_MONTHS, advance: input.wage * ADVANCE_MONTHS, advanceMax: input.wage * ADVANCE_MAX_MONTHS };
  if (input.unenforced === undefined) return ok(caps);
  return ok({
    ...caps,
    ...(input.unenforced > caps.cap ? { exceptionalMax: input.unenforced } : {}),
    ...(input.unenforced < caps.cap ? { warnAbove: input.unenforced } : {}),
  });
}

/** Whether a grant keeps to its caps. `isExceptional` says that the committee found specially heavy loss and special hardship. */
export function checkRelief(caps: ReliefCaps, grant: { amount: Fen; kind: 'relief' | 'advance'; isExceptional: boolean }): ReliefCheck {
  if (grant.amount <= 0n) return { isAllowed: false, code: 'amount_not_positive', max: caps.cap };
  const warnings: ReliefWarning[] = [];
  if (caps.warnAbove !== undefined && grant.amount > caps.warnAbove) warnings.push('above_unenforced');
  if (grant.kind === 'advance') {
    if (grant.amount > caps.advanceMax) return { isAllowed: false, code: 'above_advance_max', max: caps.advanceMax };
    return { isAllowed: true, warnings: grant.amount > caps.advance ? [...warnings, 'above_usual_advance'] : warnings };
  }
  if (grant.amount <= caps.cap) return { isAllowed: true, warnings };
  if (!grant.isExceptional || caps.exceptionalMax === undefined) return { isAllowed: false, code: 'above_cap', max: caps.cap };
  return grant.amount > caps.exceptionalMax ? { isAllowed: false, code: 'above_unenforced', max: caps.exceptionalMax } : { isAllowed: true, warnings: [...warnings, 'exceptional'] };
}
