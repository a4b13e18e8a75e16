import type { BoardRow } from '#contract/overview.ts';
import { causeWords } from '#domain/causes.ts';
import { boardRow } from '#domain/poverty-track/board.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { BoardRecord } from '#prisma/reads/board.ts';
import { partyName } from './case-row.ts';
import type { Deps } from './deps.ts';

type Named = (accountId: string) => { accountId: string; name: string };

/** A fast track as the board shows it: the case that is being handled now, who has it, and the four legs. */
export function boardLine({ state, ...record }: BoardRecord, { vault }: Pick<Deps, 'vault'>, named: Named, today: IsoDate): BoardRow {
  const { status, statusName, waitsFor, handlerId, isPaused, legs } = boardRow(state, today);
  const handler = handlerId ?? record.handlerId;
  return {
    caseId: record.caseId, caseNumber: record.caseNumber, receiptNo: record.receiptNo, court: { code: record.courtCode, name: record.courtName },
    applicant: record.parties.filter(({ role }) => role === 'applicant').map((party) => partyName(party, vault).name).join('、'),
    cause: causeWords(record.cause), status, statusName, waitsFor, isPaused, handler: handler === null ? null : named(handler), legs: [...legs],
  };
}
