const NUMBER = /^[\dXx\s-]{11,}$/;

type Words = Readonly<Record<string, string | undefined>>;
/** Where a search leads: its words in the address, and beside it what no address may show. */
export type SearchPlace = { search: Record<string, string>; state: { q: string } | null };

/** Numbers of persons stay out of the address, which the browser keeps and people send on. */
export function searchPlace({ q, ...rest }: Words): SearchPlace {
  const search = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  if (!q) return { search, state: null };
  return NUMBER.test(q) ? { search, state: { q } } : { search: { q, ...search }, state: null };
}

/** What {@link searchPlace} put beside the address. */
export function wordBeside(state: unknown): { q?: string } {
  const q = (state as SearchPlace['state'])?.q;
  return q ? { q } : {};
}
