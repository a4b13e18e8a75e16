/** A name as free text may hold it, and what is written in its place. */
export type Naming = { name: string; as: string };

const CODE = /⟦([\w-]+)⟧/g;
const SHORTEST = 2;

/** The code by which free text names a natural person: the id, between brackets that nobody can type. */
export function codeOf(personId: string): string {
  return `⟦${personId}⟧`;
}

/** What was typed or read from a file, without the brackets of a code. */
export function withoutCodes(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '');
}

/** The text with each name of two characters and more replaced, the longest first; blanks inside a name do not hide it. */
export function coded(text: string, namings: readonly Naming[]): string {
  const written = new Map(namings.map(({ name, as }) => [name.replaceAll(/\s/g, ''), as]));
  const names = [...written.keys()].filter((name) => [...name].length >= SHORTEST).sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  return text.replaceAll(new RegExp(names.map(patternOf).join('|'), 'gu'), (found) => written.get(found.replaceAll(/\s/g, ''))!);
}

/** The text with the code of one person in the place of another's. */
export function recoded(text: string, was: string, becomes: string): string {
  return text.replaceAll(codeOf(was), () => codeOf(becomes));
}

/** The persons whom the text names by their codes. */
export function codesIn(text: string): string[] {
  return [...new Set([...text.matchAll(CODE)].map(([, personId]) => personId!))];
}

/** The text with each code worded as a name again. */
export function worded(text: string, nameOf: (personId: string) => string): string {
  return text.replaceAll(CODE, (_, personId: string) => nameOf(personId));
}

/** A name in Latin letters ends where the word ends: `Li` is not in `Lima`. */
function patternOf(name: string): string {
  const letters = [...name].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)).join(String.raw`\s*`);
  return /[A-Za-z]/.test(name) ? `(?<![A-Za-z])${letters}(?![A-Za-z])` : letters;
}
