import { isShared, type AnyEvent } from '#domain/shared/record.ts';
import { ROLE_NAMES, type Role } from '#domain/shared/role.ts';
import { sharedSentence, type Subject } from '#domain/shared/shared-sentence.ts';
import type { KindWords, Words } from '#domain/shared/words.ts';

const BY_ITSELF = { story: { zh: '系统', en: 'System' }, order: { zh: '系统指令', en: 'System order' }, door: { zh: '系统', en: 'System' } } as const satisfies Record<string, Words>;

/** What a line says, in the words of its kind or in those that all kinds share. */
export function sentenceOf(words: KindWords | undefined, event: AnyEvent, about?: Subject): Words {
  const { zh, en } = words?.sentence(event) ?? (isShared(event) ? sharedSentence(event, words, about) : { zh: event.type, en: event.type });
  return { zh: spaced(grouped(zh)), en: grouped(en) };
}

/** Amounts are read in thousands. */
function grouped(text: string): string {
  return text.replace(/\d{4,}(?=\.\d{2}(?!\d))/g, (yuan) => yuan.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** A date stands apart from the characters beside it. */
function spaced(text: string): string {
  return text.replace(/(\p{Script=Han})(?=\d{4}-\d{2}-\d{2})/gu, '$1 ').replace(/(\d{4}-\d{2}-\d{2})(?=\p{Script=Han})/gu, '$1 ');
}

/** Who wrote a line, with the role. */
export function bySaid({ byRole, byName }: { byRole: string; byName: string | null }): Words {
  if (byRole in BY_ITSELF) return BY_ITSELF[byRole as keyof typeof BY_ITSELF];
  const role = ROLE_NAMES[byRole as Role];
  return { zh: `${byName ?? '—'}（${role.zh}）`, en: `${byName ?? '—'} (${role.en})` };
}

/** A name from a kind's words, or the bare identifier where the kind has none. */
export function named(names: Readonly<Record<string, Words>> | undefined, id: string): Words {
  return names?.[id] ?? { zh: id, en: id };
}
