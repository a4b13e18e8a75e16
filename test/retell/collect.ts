import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { givenEnvironment } from '#config/config.ts';
import { readRunningConfig } from '#config/running.ts';
import { KINDS } from '#domain/kinds.ts';
import { choose } from './choose.ts';
import { CORPUS, readStreams } from './corpus.ts';
import { writeStreams, type StoredStream } from './stored-stream.ts';

/**
 * Makes the corpus anew from courts that were played: `npm run corpus` plays the story tests, whose courts write down their streams when they close;
 * `npm run corpus -- --court` adds what the court of DUIXIAN_HOME has seen, for instance a demo court; `npm run corpus -- FOLDER …` what was written down before. Streams of older versions stay.
 */
const given = process.argv.slice(2);
const made: string[] = [];
const folders = given.filter((word) => word !== '--court');
if (given.includes('--court')) folders.push(await ofCourt());
if (given.length === 0) folders.push(await ofStoryTests());

// A court that was played has not seen every road: what the corpus holds already stays in the choice, unless all of it is made anew.
const candidates = [...(given.length > 0 ? [CORPUS] : []), ...folders].flatMap((folder) => readStreams(folder).map(({ stored }) => stored));
for (const [kind, { current }] of Object.entries(KINDS)) {
  const own = candidates.filter((stored) => stored.kind === kind && stored.version === current);
  if (own.length === 0) continue;
  const { chosen, missing } = choose(kind, own);
  for (const { file, stored } of readStreams(CORPUS)) if (stored.kind === kind && stored.version === current) rmSync(join(CORPUS, file));
  for (const { name, stored } of chosen) writeFileSync(join(CORPUS, `${kind}-v${current}-${name}.json`), written(stored));
  console.log(`${kind}: ${chosen.length} of ${own.length} streams${missing.length > 0 ? `; no stream of ${missing.join(', ')}` : ''}`);
}
for (const folder of made) rmSync(folder, { recursive: true });

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-streams-'));
  made.push(folder);
  return folder;
}

async function ofCourt(): Promise<string> {
  const folder = scratch();
  const pool = new pg.Pool({ ...readRunningConfig().database, max: 2 });
  await writeStreams(pool, folder);
  await pool.end();
  return folder;
}

async function ofStoryTests(): Promise<string> {
  const folder = scratch();
  const tests = spawn('npx', ['vitest', 'run', '--project', 'server', 'test/workflow'], { stdio: 'inherit', env: { ...givenEnvironment(), RETELL_CANDIDATES: folder } });
  const [code] = (await once(tests, 'exit')) as [number | null];
  if (code !== 0) console.log('Some story tests failed: what they left is not to be relied on.');
  return folder;
}

/** One line of the stream is one line of the file, so that a change can be read. */
function written({ lines, ...head }: StoredStream): string {
  return `${JSON.stringify(head).slice(0, -1)},"lines":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}\n`;
}
