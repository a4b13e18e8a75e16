import type { BoardRow } from '#contract/overview.ts';
import type { BoardRecord } from '#prisma/reads/board.ts';
import type { Session } from '#record/session.ts';
import { partyName } from './case-row.ts';
import type { Deps } from './deps.ts';
import { named } from './sentence.ts';

/** A fast track as the board shows it. */
export function boardRow(record: BoardRecord, { words, vault }: Deps, _reader: Session): BoardRow {
  const { courtCode, courtName, parties, status, waitsForKind, waitsForTask } = record;
  return {
    caseId: record.caseId, caseNumber: record.caseNumber, receiptNo: record.receiptNo, cause: record.cause, handler: record.handler,
    court: { code: courtCode, name: courtName },
    applicant: parties.filter(({ role }) => role === 'applicant').map((party) => partyName(party, vault).name).join('、'),
    status, statusName: named(words.povertyTrack?.statuses, status),
    waitsFor: waitsForKind && waitsForTask ? named(words[waitsForKind]?.tasks, waitsForTask) : null,
    legs: [],
  };
}
