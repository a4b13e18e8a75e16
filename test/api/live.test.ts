import type { Response } from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLive } from '#api/live.ts';
import type { Reader } from '#prisma/reads/scope.ts';
import { openApi, type Api } from './support/app.ts';
import type { Login } from './support/people.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

type Word = { event: string; data: unknown };

/** Listens as a page does; `heard` resolves with the first words that satisfy the condition, in the order in which they came. */
async function listenAs(login: Login) {
  const { cookie } = await api.as(login);
  const stop = new AbortController();
  const reply = await fetch(`${api.url}/api/v1/events`, { headers: { cookie }, signal: stop.signal });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const words: Word[] = [];
  let changed = () => {};
  const reading = (async () => {
    let text = '';
    for await (const chunk of reply.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const [event, data] = [/^event: (.*)$/m.exec(part)?.[1], /^data: (.*)$/m.exec(part)?.[1]];
        if (event && data) words.push({ event, data: JSON.parse(data) });
      }
      changed();
    }
  })().catch(() => undefined);
  const heard = (isIt: (word: Word) => boolean) => new Promise<Word>((resolve) => {
    changed = () => {
      const found = words.find(isIt);
      if (found) resolve(found);
    };
    changed();
  });
  await heard(({ event }) => event === 'ready');
  return { words, heard, reading, stop: () => stop.abort() };
}

it('tells each page that may see the case that it has changed, and how far, and tells no other page', async () => {
  const pages = { clerk: await listenAs('clerk'), supervisor: await listenAs('supervisor'), 'other-clerk': await listenAs('other-clerk'), liaison: await listenAs('liaison') };
  const errand = await api.errand();
  await (await api.as('clerk2')).call('command', { params: { streamId: errand.streamId }, body: { command: { type: 'note', text: '记' } } });
  const isIt = ({ data }: Word) => (data as { caseId?: string; revision?: number }).caseId === errand.caseId && (data as { revision: number }).revision === 2;
  expect(await pages.clerk.heard(isIt)).toEqual({ event: 'case', data: { caseId: errand.caseId, revision: 2 } });
  await pages.supervisor.heard(isIt);

  const own = await api.errand({ courtCode: '陕0924' });
  await pages['other-clerk'].heard(({ data }) => (data as { caseId?: string }).caseId === own.caseId);
  expect(pages['other-clerk'].words.filter(({ event }) => event === 'case').map(({ data }) => (data as { caseId: string }).caseId)).not.toContain(errand.caseId);
  expect(pages.liaison.words.filter(({ event }) => event === 'case')).toEqual([]);
  for (const page of Object.values(pages)) page.stop();
});

it('tells pages to read anew when the listening connection was lost', async () => {
  const page = await listenAs('judge');
  await api.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen duixian' and datname = current_database()`);
  await page.heard(({ event }) => event === 'resync');
  const errand = await api.errand();
  await page.heard(({ data }) => (data as { caseId?: string }).caseId === errand.caseId);
  page.stop();
});

it('says on an idle stream that it is still there, in a word that the page can hear', async () => {
  const live = openLive(api.database.pool, api.deps.read, 5);
  const words: string[] = [];
  await new Promise<void>((resolve) => {
    const res = { writeHead: () => undefined, on: () => undefined, end: resolve, write: (word: string) => words.push(word) } as unknown as Response;
    live.subscribe({ roles: [] } as unknown as Reader, res, () => Promise.resolve(words.length < 3));
  });
  expect(words.slice(1, 3)).toEqual(['event: beat\ndata: {}\n\n', 'event: beat\ndata: {}\n\n']);
  await live.close();
});

it('ends the live connections when the server stops', async () => {
  const own = await openApi();
  const { cookie } = await own.as('clerk');
  const reply = await fetch(`${own.url}/api/v1/events`, { headers: { cookie } });
  const read = reply.text();
  await own.deps.live.close();
  expect(await read).toContain('event: ready');
  await own[Symbol.asyncDispose]();
});
