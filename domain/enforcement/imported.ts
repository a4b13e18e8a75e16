import { importedLine, type FormerLimit } from '#domain/import/former.ts';
import { fen, formatAmount } from '#domain/money/amount.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import type { EnforcementEvent, Received } from './events.ts';
import { isLimitationPassed } from './filing.ts';
import { formerExtensions } from './former-extension.ts';
import type { Closing } from './state.ts';
import { claimTotal } from './sums.ts';
import { SUSPENSION_GROUNDS } from './suspension.ts';

const NOTHING = '0.00';

/** What a former system tells of an enforcement case that had been filed there, in yuan with two decimals. */
export type FormerFiling = {
  on: IsoDate;
  caseNumber: string;
  year: number;
  /** The last day of the limit of the case, where it is told (执行期限届满日期). */
  limitUntil: IsoDate | null;
  fee: string | null;
  waived: string | null;
  /** Received and paid out in all. */
  paid: string | null;
  assigned: { on: IsoDate; handlerId: string; notice: { on: IsoDate; reportDays: number } | null; suspended: { until: IsoDate | null } | null; closed: { on: IsoDate; closing: Closing; reason: string; by: string } | null } | null;
};

/**
 * The lines of an enforcement case that was brought in: each step that it had come to as a line of its own, with the day of the fact, and at last
 * what had been overdue. What the former system does not tell (clues, queries, controls) is entered by the handler afterwards.
 */
export function importedEnforcement(received: Omit<Received, 'type'>, filing: FormerFiling | null, { importId, today }: { importId: string; today: IsoDate }): AnyEvent[] {
  const lines: (EnforcementEvent | SharedEvent)[] = [{ type: 'received', ...received }, ...(filing ? filed(received, filing, today) : []), importedLine(importId, limitsOf(received, filing))];
  return lines as AnyEvent[];
}

function filed(received: Omit<Received, 'type'>, filing: FormerFiling, today: IsoDate): (EnforcementEvent | SharedEvent)[] {
  const { on, caseNumber, year, fee, waived, paid, assigned } = filing;
  const closed = assigned?.closed ?? null;
  const extensions = formerExtensions(filing, today);
  return [
    { type: 'filed', on, by: 'review', isLimitationPassed: isLimitationPassed(received.title, received.on), ...(extensions.length > 0 && { extensions }) },
    { type: 'numbered', typeCode: '执', year, caseNumber },
    ...(fee === null ? [] : [{ type: 'feeRecorded', on, step: 'due', amount: fee, reason: '' } as const]),
    ...(assigned ? [{ type: 'assigned', on: assigned.on, handlerId: assigned.handlerId } as const] : []),
    ...(assigned?.notice ? [{ type: 'noticeIssued', ...assigned.notice } as const] : []),
    ...(waived === null ? [] : [{ type: 'waived', on: closed?.on ?? today, amount: waived, materialId: null } as const]),
    ...(paid === null ? [] : [{ type: 'paidBefore', on: closed?.on ?? today, amount: paid } as const]),
    ...(isPaidInFull(received, filing) ? [{ type: 'claimCovered', on: closed?.on ?? today } as const] : []),
    ...(assigned?.suspended ? suspended(today, assigned.suspended) : []),
    ...(closed ? [closedLine(received, closed, { paid, waived })] : []),
  ];
}

/** It stood still when it came: since when, the former system does not tell, and the days before are not judged. */
function suspended(today: IsoDate, { until }: { until: IsoDate | null }): (EnforcementEvent | SharedEvent)[] {
  const ground = 'otherSuspension';
  return [
    { type: 'suspended', on: today, ground, reason: '导入时处于中止状态', until },
    { type: 'clockPaused', on: today, reason: ground, rule: SUSPENSION_GROUNDS[ground].excludedBy },
  ];
}

function closedLine({ claim }: Pick<Received, 'claim'>, { on, closing, reason, by }: NonNullable<NonNullable<FormerFiling['assigned']>['closed']>, { paid, waived }: Pick<FormerFiling, 'paid' | 'waived'>): EnforcementEvent {
  return { type: 'closed', on, closing, reason, proposedBy: by, approvedBy: by, claim: formatAmount(claimTotal(claim)), received: paid ?? NOTHING, waived: waived ?? NOTHING };
}

/** What the applicant knows and what the debtor has is asked for as long as the claim is not covered; that it was done, the former system does not tell. */
function isSearched(received: Pick<Received, 'claim'>, filing: FormerFiling): boolean {
  const { assigned } = filing;
  return assigned !== null && assigned.closed === null && assigned.suspended === null && !isPaidInFull(received, filing);
}

function isPaidInFull({ claim }: Pick<Received, 'claim'>, { paid, waived }: Pick<FormerFiling, 'paid' | 'waived'>): boolean {
  return paid !== null && fen(paid) >= claimTotal(claim) - fen(waived ?? NOTHING);
}

function limitsOf(received: Pick<Received, 'on' | 'claim'>, filing: FormerFiling | null): FormerLimit[] {
  const { on } = received;
  const assigned = filing?.assigned ?? null;
  return [
    { rule: 'FIL-006', from: on, metOn: filing?.on ?? null },
    ...(filing ? [{ rule: 'ENF-004', from: filing.on, metOn: assigned?.on ?? null }] : []),
    ...(filing && (assigned?.notice || !assigned?.closed) ? [{ rule: 'ENF-007', from: on, metOn: assigned?.notice?.on ?? null }] : []),
    ...(assigned && isSearched(received, filing!) ? ['ENF-009', 'ENF-012'].map((rule) => ({ rule, from: assigned.on, metOn: null })) : []),
    ...(filing && !assigned?.suspended ? [{ rule: 'ENF-001', from: filing.on, metOn: assigned?.closed?.on ?? null, ...(filing.limitUntil !== null && { until: filing.limitUntil }) }] : []),
  ];
}
