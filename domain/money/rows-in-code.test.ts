import { describe, expect, it } from 'vitest';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import type { Quantity } from '#domain/clock/rules/rule.ts';
import { formatAmount } from './amount.ts';
import { lateInterest } from './late-interest.ts';
import { reliefCaps } from './relief-cap.ts';
import { checkDetention, checkFine } from './sanction-bounds.ts';

function quantity(id: string): Quantity {
  const rule = ruleInForce(id, '2025-01-01');
  if (!rule.ok || !rule.value.quantity) throw new Error(id);
  return rule.value.quantity;
}

describe('the numbers in the money rules are those of the rows', () => {
  it('months of relief', () => {
    const caps = reliefCaps({ wage: 1n });
    expect(caps.ok && [caps.value.cap, caps.value.advance, caps.value.advanceMax].map(String)).toEqual([quantity('REL-005').max, quantity('REL-020').max, quantity('REL-020/max').max]);
  });

  it('bounds of fines and detention', () => {
    const person = checkFine('person', 1n);
    const entity = checkFine('entity', 5_000_000n);
    const detention = checkDetention('person', 1n);
    const rule = ruleInForce('SAN-003', '2025-01-01');
    expect(person.isAllowed && formatAmount(person.max)).toBe(quantity('SAN-001').max);
    expect(entity.isAllowed && [formatAmount(entity.min), formatAmount(entity.max)]).toEqual([quantity('SAN-002').min, quantity('SAN-002').max]);
    expect(detention.isAllowed && Number(detention.max)).toBe(rule.ok && rule.value.limit?.n);
  });

  it('the daily rate', () => {
    const aDay = lateInterest({ debts: [{ amount: 100_000_000n, expiry: '2018-01-01' }], until: '2018-01-02' });
    expect(aDay.ok && formatAmount(aDay.value.doubled)).toBe(formatAmount(BigInt(Number(quantity('INT-002').value) * 100_000_000)));
  });
});
