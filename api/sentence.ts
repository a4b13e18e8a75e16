import { isShared, type AnyEvent } from '#domain/shared/record.ts';
import { ROLE_NAMES, type Role } from '#domain/shared/role.ts';
import { sharedSentence } from '#domain/shared/shared-sentence.ts';
import type { KindWords, Words } from '#domain/shared/words.ts';

const BY_ITSELF = { story: { zh: '系统', en: 'System' }, order: { zh: '系统指令', en: 'System order' }, door: { zh: '系统', en: 'System' } } as const satisfies Record<string, Words>;

/** What a line says, in the words of its kind or in those that all kinds share. */
export function sentenceOf(words: KindWords | undefined, event: AnyEvent): Words {
  const own = words?.sentence(event);
  if (own) return own;
  return isShared(event) ? sharedSentence(event, words) : { zh: event.type, en: event.type };
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
