import { codesIn, worded } from '#domain/identity/coded-name.ts';
import { maskName } from '#domain/identity/mask.ts';
import { sealedNames } from '#prisma/reads/person-names.ts';
import type { Deps } from './deps.ts';

type Shown = (name: string) => string;

/** A reply as JSON, with every code of a person worded as the masked name. */
export function spelled(deps: Pick<Deps, 'read' | 'vault'>, json: string): Promise<string> {
  return wordedBy(deps, json, (name) => JSON.stringify(maskName(name)).slice(1, -1));
}

/** A text for a paper, with the names in full. The reveal is noted before this is called. */
export function spelledInFull(deps: Pick<Deps, 'read' | 'vault'>, text: string): Promise<string> {
  return wordedBy(deps, text, (name) => name);
}

async function wordedBy({ read, vault }: Pick<Deps, 'read' | 'vault'>, text: string, shown: Shown): Promise<string> {
  const personIds = codesIn(text);
  if (personIds.length === 0) return text;
  const names = await sealedNames(read.pool, personIds);
  return worded(text, (personId) => {
    const sealed = names.get(personId);
    return shown(sealed ? vault.decrypt(sealed) : '某某');
  });
}
