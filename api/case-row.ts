import type { CaseLine } from '#contract/case.ts';
import type { TaskRow } from '#contract/task.ts';
import { causeWords } from '#domain/causes.ts';
import { maskName } from '#domain/identity/mask.ts';
import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { Words } from '#domain/shared/words.ts';
import type { CaseRecord } from '#prisma/reads/case-list.ts';
import { isStaff } from '#prisma/reads/scope.ts';
import type { PartyRecord, TaskRecord } from '#prisma/reads/task-columns.ts';
import type { Session } from '#record/session.ts';
import type { Deps } from './deps.ts';
import { named } from './sentence.ts';

type Shown = Pick<Deps, 'words' | 'vault'>;

/** A case as lists show it: names masked, codes with their words, days counted by the court's date. */
export function caseLine(record: CaseRecord, { words, vault }: Shown, today: IsoDate): CaseLine {
  const { courtCode, courtName, parties, nextDue, ...rest } = record;
  return {
    ...rest,
    kindName: words[record.kind]?.name ?? plain(record.kind),
    court: { code: courtCode, name: courtName },
    causeName: causeWords(record.cause),
    statusName: named(words[record.kind]?.statuses, record.status),
    stage: stageOf(words, record),
    parties: parties.map((party) => partyName(party, vault)),
    nextDue: nextDue && { ...nextDue, daysLeft: daysBetween(today, nextDue.due) },
  };
}

/** A task as the inbox shows it, with what this reader may do with it. */
export function taskRow(record: TaskRecord, { words, vault }: Shown, reader: Session): TaskRow {
  const { courtCode, courtName, parties, ...rest } = record;
  const isOpen = record.state === 'open';
  const mayDo = isOpen && holdsRole(record, reader);
  return {
    ...rest,
    name: named(words[record.kind]?.tasks, record.task),
    daysLeft: daysBetween(reader.today, record.due),
    isOverdue: isOpen && !record.isPaused && reader.nowMs >= record.endsMs,
    mayAnswer: mayDo && (record.assignee === null || record.assignee.accountId === reader.accountId),
    mayClaim: mayDo && record.assignee === null,
    court: { code: courtCode, name: courtName },
    stage: stageOf(words, { kind: record.caseKind, stage: record.stage }),
    parties: parties.map((party) => partyName(party, vault)),
  };
}

/** The role is held where the task is: staff at their own court, a liaison wherever the reader's scope reaches. */
function holdsRole({ role, courtCode }: TaskRecord, reader: Session): boolean {
  if (!reader.roles.includes(role)) return false;
  return role === 'liaison' || (isStaff(reader) && reader.courtCode === courtCode);
}

export function partyName({ role, type, entityName, nameEnc }: PartyRecord, { decrypt }: Shown['vault']): TaskRow['parties'][number] {
  return { role, type, name: entityName ?? maskName(nameEnc ? decrypt(Buffer.from(nameEnc, 'base64')) : '') };
}

export function daysBetween(today: IsoDate, due: IsoDate): number {
  return dayNumber(due) - dayNumber(today);
}

export function plain(id: string): Words {
  return { zh: id, en: id };
}

/** Rows hold the stage as it is said in Chinese; the kind knows its English. */
function stageOf(words: Shown['words'], { kind, stage }: { kind: string; stage: string }): Words {
  return words[kind]?.stages?.find(({ zh }) => zh === stage) ?? named(words[kind]?.statuses, stage);
}
