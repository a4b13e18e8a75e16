import { trialLimitRule, type TrialProcedure } from '#domain/clock/trial-limit.ts';
import { importedLine, type FormerLimit } from '#domain/import/former.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import type { CivilEvent } from './events.ts';
import { due } from './filing.ts';

type Received = Omit<Extract<CivilEvent, { type: 'received' }>, 'type'>;

/** What a former system tells of a civil case that had been filed there, in yuan with two decimals. A fee that is told was paid with the filing. */
export type FormerFiling = {
  on: IsoDate;
  caseNumber: string;
  year: number;
  procedure: TrialProcedure;
  feePaid: string | null;
  assigned: { on: IsoDate; judgeId: string } | null;
  withdrawn: { on: IsoDate; isDeemed: boolean; reason: string } | null;
};

/** The lines of a civil case that was brought in: received, filed and assigned or withdrawn on the days of the facts, and at last what had been overdue. */
export function importedCivil(received: Received, filing: FormerFiling | null, { importId }: { importId: string }): AnyEvent[] {
  const lines: (CivilEvent | SharedEvent)[] = [{ type: 'received', ...received }, ...(filing ? filed(received, filing) : []), importedLine(importId, limitsOf(received, filing))];
  return lines as AnyEvent[];
}

function filed(received: Received, { on, caseNumber, year, procedure, feePaid, assigned, withdrawn }: FormerFiling): CivilEvent[] {
  const fee = feePaid === null ? due(received, procedure) : { status: 'paid' as const, amount: feePaid, on };
  return [
    { type: 'filed', on, procedure, byAgreement: false, isByLimit: false, fee },
    { type: 'numbered', typeCode: '民初', year, caseNumber },
    ...(assigned ? [{ type: 'assigned', ...assigned } as const] : []),
    ...(withdrawn ? [{ type: 'withdrawn', ...withdrawn } as const] : []),
  ];
}

function limitsOf({ on }: Pick<Received, 'on'>, filing: FormerFiling | null): FormerLimit[] {
  return [
    { rule: 'FIL-001', from: on, metOn: filing?.on ?? null },
    ...(filing ? [{ rule: 'FIL-009', from: filing.on, metOn: filing.assigned?.on ?? filing.withdrawn?.on ?? null }] : []),
    ...(filing?.assigned && !filing.withdrawn ? [{ rule: 'FIL-011', from: filing.on, metOn: null }] : []),
    ...(filing ? [{ rule: trialLimitRule(filing.procedure, filing.on), from: filing.on, metOn: filing.withdrawn?.on ?? null }] : []),
  ];
}
