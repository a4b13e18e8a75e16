import type { Language } from './i18n.ts';

/** The name under which a list of cases is opened, as its address carries it: a figure, a handler's cases. It stands in one language and says in which. */
export function namedIn(language: Language, name: string): { name: string; nameIn: Language } {
  return { name, nameIn: language };
}

/** The name in an address, where it is in the language of the screen; else the list is called by what it is. */
export function nameFrom(search: URLSearchParams, language: Language): string | null {
  return search.get('nameIn') === language ? search.get('name') : null;
}
