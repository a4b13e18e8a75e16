import { randomUUID } from 'node:crypto';
import type { CaseDraft } from '#domain/import/case-draft.ts';
import { importedLine } from '#domain/import/former.ts';
import type { KindBook } from '#domain/kinds.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { By } from '#domain/shared/role.ts';
import { FIRST_HASH } from './chain.ts';
import type { Ground } from './hold.ts';
import type { NewCase } from './import-flush.ts';
import { placesOf } from './import-series.ts';
import { currentKind } from './kind-book.ts';
import { personRow } from './person.ts';
import type { Vault } from './vault.ts';
import { openWriting } from './writing.ts';

export type ImportGround = Ground & { book: KindBook; vault: Vault; courtCode: string; countyCode: string | null; importId: string; by: By };
type Brought = { draft: CaseDraft; importKey: string; isOnRoster: boolean };

/** Folds a case of a former system line by line, as the door folds what people do, each case with a docket of its own; nothing is sent yet. */
export async function newCase({ book, calendar, settings, vault, nowMs, courtCode, countyCode, importId, by }: ImportGround, { draft, importKey, isOnRoster }: Brought): Promise<NewCase> {
  const caseId = randomUUID();
  const people = draft.parties.map(({ person }) => ({ personId: randomUUID(), person }));
  const writing = openWriting({ caseId, courtCode, docketNo: 0, headHash: FIRST_HASH, caseNumber: null }, {
    book, calendar, settings, nowMs,
    drawNumber: () => Promise.reject(new Error(`${caseId} was to bring its number`)),
    isKnown: async () => false,
  });
  const streamId = `${currentKind(book, draft.kind).name}/${caseId}`;
  const [first, ...rest] = draft.lines({ personIds: people.map(({ personId }) => personId), importId, isOnRoster });
  await writing.open({ streamId, kind: draft.kind, event: first! }, by);
  await writing.append(streamId, by, rest);
  for (const { streamId: id, kind, state } of [...writing.streams.values()]) {
    if (kind.formerLimits) await writing.append(id, by, [importedLine(importId, kind.formerLimits(state, streamId, [first!, ...rest])) as AnyEvent]);
  }
  return {
    writing, kind: draft.kind, receiptNo: draft.receiptNo, importKey, countyCode: draft.countyCode ?? countyCode, receivedOn: draft.receivedOn, places: placesOf(draft, courtCode),
    people: people.map(({ personId, person }) => personRow(personId, person, vault)),
    parties: draft.parties.map(({ role }, at) => ({ personId: people[at]!.personId, role })),
  };
}
