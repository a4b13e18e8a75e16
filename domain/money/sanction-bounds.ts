import type { RuleId } from '#domain/clock/rules/rule.ts';
import type { Fen } from './amount.ts';

/** Fines in fen, detention in days. `entity_not_detained`: the persons responsible may be, the entity itself may not. */
export type SanctionCheck =
  | { isAllowed: true; rule: RuleId; min: bigint; max: bigint }
  | { isAllowed: false; rule: RuleId; code: 'below_minimum' | 'above_maximum'; min: bigint; max: bigint }
  | { isAllowed: false; rule: RuleId; code: 'entity_not_detained' };

const FINE_PERSON = { rule: 'SAN-001', min: 1n, max: 10_000_000n } as const;
const FINE_ENTITY = { rule: 'SAN-002', min: 5_000_000n, max: 100_000_000n } as const;
const DETENTION = { rule: 'SAN-003', min: 1n, max: 15n } as const;

/** Whether a fine keeps to its bounds (SAN-001: more than nothing; SAN-002). */
export function checkFine(party: 'person' | 'entity', amount: Fen): SanctionCheck {
  return within(party === 'person' ? FINE_PERSON : FINE_ENTITY, amount);
}

/** Whether a detention keeps to 1 to 15 days (SAN-003). */
export function checkDetention(party: 'person' | 'entity', days: bigint): SanctionCheck {
  return party === 'entity' ? { isAllowed: false, rule: DETENTION.rule, code: 'entity_not_detained' } : within(DETENTION, days);
}

function within(bounds: { rule: RuleId; min: bigint; max: bigint }, value: bigint): SanctionCheck {
  if (value < bounds.min) return { isAllowed: false, code: 'below_minimum', ...bounds };
  return value > bounds.max ? { isAllowed: false, code: 'above_maximum', ...bounds } : { isAllowed: true, ...bounds };
}
