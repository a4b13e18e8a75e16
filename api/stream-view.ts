import type { CaseStream } from '#contract/case.ts';
import { commandsFor, type CommandOffer } from '#domain/shared/kind.ts';
import { ROLE_NAMES, type Role } from '#domain/shared/role.ts';
import type { KindWords, Words } from '#domain/shared/words.ts';
import type { StreamRecord } from '#prisma/reads/case-page.ts';
import type { Writer } from '#prisma/reads/docket.ts';
import { kindOf } from '#record/kind-book.ts';
import { plain } from './case-row.ts';
import type { Deps } from './deps.ts';
import { bySaid, named } from './sentence.ts';

/** A stream as the case page draws it: its steps, and every command with the reason why it cannot be given now; `writers` did the steps that are done. */
export function streamView({ clock, state, ...row }: StreamRecord, { words, book }: Pick<Deps, 'words' | 'book'>, roles: readonly Role[], writers: readonly Writer[], isStateShown: boolean): CaseStream {
  const own = words[row.kind];
  const statusName = named(own?.statuses, row.status);
  return {
    ...row,
    kindName: own?.name ?? plain(row.kind),
    statusName,
    isPaused: clock.paused !== null,
    steps: (own?.steps(state as never) ?? []).map((step) => ({ ...step, ...(step.state === 'done' && doneBy(own?.stepLines?.[step.id], row.streamId, writers)) })),
    offers: commandsFor(kindOf(book, row.kind, row.version).actions, row.status, roles).map((offer) => offerView(offer, own, statusName)),
    state: isStateShown ? state : null,
  };
}

function doneBy(types: readonly string[] = [], streamId: string, writers: readonly Writer[]): { by?: Words } {
  const writer = writers.find((one) => one.streamId === streamId && types.includes(one.type));
  return writer ? { by: bySaid(writer) } : {};
}

function offerView({ command, refused, roles }: CommandOffer, words: KindWords | undefined, status: Words): CaseStream['offers'][number] {
  return { command, refused, roles: [...roles], name: named(words?.commands, command), why: whyNot(refused, roles, status) };
}

function whyNot(refused: CommandOffer['refused'], roles: readonly Role[], status: Words): Words | null {
  if (refused === null) return null;
  if (refused === 'wrong_status') return { zh: `案件现为“${status.zh}”，不能这样办理。`, en: `Not possible while the case is “${status.en}”.` };
  return { zh: `由${roles.map((role) => ROLE_NAMES[role].zh).join('、')}办理。`, en: `For the ${roles.map((role) => ROLE_NAMES[role].en.toLowerCase()).join(', ')} to do.` };
}
