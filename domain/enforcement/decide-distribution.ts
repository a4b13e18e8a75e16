import { planOf, type Creditor } from '#domain/distribution/plan.ts';
import { fen, formatAmount, parseAmount } from '#domain/money/amount.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse } from '#domain/shared/refusal.ts';
import { ok } from '#domain/shared/result.ts';
import type { EnforcementCommand, JoiningClaim } from './commands.ts';
import { wrongAmount, type Decision } from './guard.ts';
import type { Working } from './state.ts';

/** 制作财产分配方案, one at a time: two creditors at least, among whom the law shares out what is there (DIS-002). */
export function drawUpDistribution(state: Working, { on, debtorId, pool, costs, creditors }: Extract<EnforcementCommand, { type: 'drawUpDistribution' }>, context: DecisionContext): Decision {
  const { count = 0, isOpen = false } = state.distributions ?? {};
  if (isOpen) return refuse('distribution_open');
  if (!state.respondentIds.includes(debtorId)) return refuse('party_unknown', { debtorId });
  if (creditors.some(({ partyId }) => partyId !== undefined && !state.applicantIds.includes(partyId))) return refuse('party_unknown');
  const costsRead = parseAmount(costs);
  if (!costsRead.ok || costsRead.value < 0n || creditors.length < 2) return refuse('bad_command');
  const wrong = wrongDay(on, context, state.filedOn) ?? [pool, ...creditors.map(({ claim }) => claim)].map(wrongAmount).find((refused) => refused !== undefined);
  if (wrong) return wrong;
  const plan = planOf({ pool: yuan(pool), costs: yuan(costs), creditors: creditors.map(numbered) });
  return ok([{ type: 'distributionDrawnUp', on, no: count + 1, debtorId, plan }]);
}

/** Creditors are known by their place in the plan: 01, 02 and so on. */
function numbered({ basis, partyId, claim, isPriority }: JoiningClaim, at: number): Creditor {
  return { id: String(at + 1).padStart(2, '0'), basis, partyId: partyId ?? null, claim: yuan(claim), isPriority };
}

function yuan(amount: string): string {
  return formatAmount(fen(amount));
}
