import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '#domain/kinds.ts';
import { CORPUS, readStreams } from './corpus.ts';
import { isOnRoad, ROADS } from './roads.ts';
import type { StoredStream } from './stored-stream.ts';
import { openTeller, type Teller } from './teller.ts';

const corpus = readStreams(CORPUS);
let teller: Teller;

beforeAll(async () => {
  teller = await openTeller();
});
afterAll(() => teller[Symbol.asyncDispose]());

describe.concurrent('every stored stream comes to the same with today’s code', () => {
  it.each(corpus.map(({ file, stored }) => [file, stored] as const))('%s', async (_file, stored) => {
    expect(await teller.tell(stored)).toBeUndefined();
  });
});

describe('the corpus', () => {
  it('holds every kind and each of its roads', () => {
    expect(Object.keys(ROADS).toSorted()).toEqual(Object.keys(KINDS).toSorted());
    const missing = Object.entries(ROADS).flatMap(([kind, roads]) => Object.entries(roads).flatMap(([name, road]) => (corpus.some(({ stored }) => stored.kind === kind && isOnRoad(stored, road)) ? [] : [`${kind} ${name}`])));
    expect(missing).toEqual([]);
  });
  it('holds no name and no number of a person', () => {
    for (const { file, stored } of corpus) expect(JSON.stringify(stored).match(/(?<![\w-])\d{17}[\dXx](?![\w-])/)?.[0], file).toBeUndefined();
  });
});

describe('a record that today’s code would not write', () => {
  const ofTask = (stored: StoredStream) => stored.lines.findIndex(({ by, event }) => by.role === 'story' && event.type === 'taskOpened');
  const one = () => structuredClone(corpus.find(({ stored }) => ofTask(stored) >= 0)!.stored);

  it('is told of: another task was asked', async () => {
    const stored = one();
    stored.lines[ofTask(stored)]!.event.taskId = `${stored.streamId}/other#1`;
    expect(await teller.tell(stored)).toMatch(/is taskOpened .*\/other#1; the story now tells taskOpened/);
  });
  it('is told of: the story has more to say', async () => {
    const stored = one();
    stored.lines = stored.lines.slice(0, ofTask(stored));
    expect(await teller.tell({ ...stored, isEnded: false })).toMatch(/after its last line it tells taskOpened/);
  });
  it('is told of: the story goes on where the record has ended', async () => {
    const stored = one();
    stored.lines = stored.lines.slice(0, ofTask(stored) + 1);
    expect(await teller.tell({ ...stored, isEnded: true })).toBeDefined();
  });
});
