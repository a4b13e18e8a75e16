import { codesIn, worded } from '#domain/identity/coded-name.ts';
import { maskName } from '#domain/identity/mask.ts';
import { personNames } from '#prisma/reads/person-names.ts';
import type { Deps } from './deps.ts';

const UNKNOWN = { nameEnc: null, entityName: '某某' };

type Shown = (name: string, isNatural: boolean) => string;

/** A reply as JSON, or the name of a file, with every code of a person worded as the masked name, of an entity as its name. */
export function spelled(deps: Pick<Deps, 'read' | 'vault'>, json: string): Promise<string> {
  return wordedBy(deps, json, (name, isNatural) => JSON.stringify(isNatural ? maskName(name) : name).slice(1, -1));
}

/** A text for a paper, with the names in full. The reveal is noted before this is called. */
export function spelledInFull(deps: Pick<Deps, 'read' | 'vault'>, text: string): Promise<string> {
  return wordedBy(deps, text, (name) => name);
}

async function wordedBy({ read, vault }: Pick<Deps, 'read' | 'vault'>, text: string, shown: Shown): Promise<string> {
  const personIds = codesIn(text);
  if (personIds.length === 0) return text;
  const names = await personNames(read.pool, personIds);
  return worded(text, (personId) => {
    const { nameEnc, entityName } = names.get(personId) ?? UNKNOWN;
    return nameEnc ? shown(vault.decrypt(nameEnc), true) : shown(entityName, false);
  });
}
