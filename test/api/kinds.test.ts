import { expect, it } from 'vitest';
import { WIRES, type AnyWire } from '#contract/kinds.ts';
import { KIND_WORDS } from '#domain/kind-words.ts';
import { KINDS } from '#domain/kinds.ts';

const kinds = Object.entries(KINDS).map(([name, { current, versions }]) => ({ name, kind: versions[current]! }));
const commandsOf = (kind: (typeof kinds)[number]['kind']) => [...new Set(Object.values(kind.actions).flatMap((row) => Object.entries(row).flatMap(([command, roles]) => (roles.some((role) => role !== 'order') ? [command] : []))))];

it.each(kinds)('$name has words for every status, task and command, and a schema for all that people may send', ({ name, kind }) => {
  const words = KIND_WORDS[name];
  const wire = (WIRES as Readonly<Record<string, AnyWire>>)[name];
  expect(Object.keys(kind.actions).filter((status) => !words?.statuses[status]), 'statuses without words').toEqual([]);
  expect(Object.keys(kind.tasks).filter((task) => !words?.tasks[task]), 'tasks without words').toEqual([]);
  expect(commandsOf(kind).filter((command) => !words?.commands[command]), 'commands without words').toEqual([]);
  expect(Object.keys(kind.tasks).filter((task) => !wire?.answers[task]), 'tasks without a schema').toEqual([]);
  expect(commandsOf(kind).filter((command) => !wire?.commands[command]), 'commands without a schema').toEqual([]);
});
