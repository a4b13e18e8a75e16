import type { KindBook } from '#domain/kinds.ts';
import type { AnyKind } from '#domain/shared/kind.ts';

export function currentKind(book: KindBook, name: string): AnyKind {
  const entry = book[name];
  if (!entry) throw new Error(`no kind of stream is called ${name}`);
  return kindOf(book, name, entry.current);
}

/** A stream keeps the version it was opened with: a missing one is a release that dropped what is still open. */
export function kindOf(book: KindBook, name: string, version: string): AnyKind {
  const kind = book[name]?.versions[version];
  if (!kind) throw new Error(`kind ${name} has no version ${version}`);
  return kind;
}
