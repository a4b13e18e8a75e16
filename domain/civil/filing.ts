import { findCause } from '#domain/causes.ts';
import type { TrialProcedure } from '#domain/clock/trial-limit.ts';
import { fen, formatAmount, roundHalfUp, type Fen } from '#domain/money/amount.ts';
import { feeOf, LABOUR_DISPUTE_FEE } from '#domain/money/fee.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { CivilEvent, Fee, FeeRelief } from './events.ts';
import { relieve } from './fee.ts';
import { checkSmallClaim } from './procedure.ts';
import type { CivilState } from './state.ts';

type Filing = { on: IsoDate; procedure: TrialProcedure; byAgreement?: boolean; feeRelief: 'none' | FeeRelief; feeGround?: string; feePercent?: number };

const LABOUR_DISPUTES: readonly string[] = ['wages', 'economicCompensation', 'labourRelation', 'labourContract', 'workInjury', 'pensionBenefit', 'medicalBenefit'];

/** Files the case: its procedure, what is to be paid, and its number in the series of the court for the year of receipt (CNO-001). */
export function file(state: CivilState, filing: Filing, { today, settings }: DecisionContext): Result<CivilEvent[], Refusal> {
  const { on, procedure, byAgreement = false } = filing;
  const wrong = wrongDay(on, { today }, state.filing.countsFrom);
  if (wrong) return wrong;
  const small = procedure === 'smallClaims' ? checkSmallClaim(state.claimAmount, byAgreement, on, settings) : ok({ isAbove: false });
  if (!small.ok) return small;
  const fee = feeAt(state, filing);
  return fee.ok ? ok(filed(state, { on, procedure, byAgreement, isByLimit: false, fee: fee.value, ...(small.value.isAbove && { isAboveSmallClaims: true }) })) : fee;
}

/** FIL-003: the limit has run out undecided, and the court files first (先行立案), by ordinary procedure and with the fee due. */
export function fileByLimit(state: CivilState, on: IsoDate): CivilEvent[] {
  return filed(state, { on, procedure: 'ordinary', byAgreement: false, isByLimit: true, fee: due(state, 'ordinary') });
}

/** A case sent back is tried anew by ordinary procedure; its fee was settled the first time. */
export function fileRemanded(state: CivilState, on: IsoDate): CivilEvent[] {
  return filed(state, { on, procedure: 'ordinary', byAgreement: false, isByLimit: false, fee: { status: 'waived', ground: 'remand', on } });
}

function filed(state: CivilState, filing: Omit<Extract<CivilEvent, { type: 'filed' }>, 'type'>): CivilEvent[] {
  return [{ type: 'filed', ...filing }, { type: 'numbered', typeCode: '民初', year: Number(state.receivedOn.slice(0, 4)) }];
}

/** Relief is decided before filing where it was asked for with the papers (FIL-013). */
function feeAt(state: CivilState, { on, procedure, feeRelief, feeGround, feePercent }: Filing): Result<Fee, Refusal> {
  const fee = due(state, procedure);
  return feeRelief === 'none' ? ok(fee) : relieve(fee.amount, { relief: feeRelief, ground: feeGround, percent: feePercent }, on);
}

/** What the acceptance of the case costs in that procedure. */
export function due({ cause, claimAmount }: Pick<CivilState, 'cause' | 'claimAmount'>, procedure: TrialProcedure): Fee & { status: 'due' } {
  const isHalved = procedure !== 'ordinary';
  const fee = LABOUR_DISPUTES.includes(findCause(cause)?.code ?? '') ? halved(LABOUR_DISPUTE_FEE, isHalved) : propertyFee(fen(claimAmount), isHalved);
  return { status: 'due', amount: formatAmount(fee), lastDay: null };
}

/** A suit without an amount pays the least of the scale (交纳办法 13). */
function propertyFee(claim: Fen, isHalved: boolean): Fen {
  const fee = feeOf(isHalved ? 'acceptance-half' : 'acceptance', claim > 0n ? claim : 1n);
  return fee.ok ? fee.value.fee : 0n;
}

function halved(fee: Fen, isHalved: boolean): Fen {
  return isHalved ? roundHalfUp(fee, 2n) : fee;
}
