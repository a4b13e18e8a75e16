import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '#test/support/processes.ts';
import type { Figure } from './figure.ts';

type Bench = { title: string; load(): Promise<{ run(): Promise<Figure[]> }> };

const BENCHES: Readonly<Record<string, Bench>> = {
  acts: { title: 'What a person waits for', load: () => import('./acts.ts') },
  floors: { title: 'The floors beside it', load: () => import('./floors.ts') },
  wake: { title: 'Waking the relay', load: () => import('./wake.ts') },
  start: { title: 'Starting and stopping', load: () => import('./start.ts') },
  import: { title: 'Import of 50,000 cases', load: () => import('./import.ts') },
  clock: { title: 'The legal clock', load: () => import('./clock.ts') },
  calendar: { title: 'A calendar is published over 100,000 open deadlines', load: () => import('./calendar.ts') },
};

/** `npm run bench` measures all and writes `docs/benchmarks.md`; with names it measures those and writes nothing. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const parts: string[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const { title, load } = BENCHES[name]!;
  console.log(`\n${title}`);
  const figures = await (await load()).run();
  for (const { what, value, goal } of figures) console.log(`  ${what}: ${value}${goal ? `   (${goal})` : ''}`);
  parts.push([`## ${title}`, '', '| what | measured | must |', '| --- | --- | --- |', ...figures.map(({ what, value, goal = '' }) => `| ${what} | ${value} | ${goal} |`), ''].join('\n'));
}
if (wanted.length === 0) writeFileSync(join(PROJECT, 'docs', 'benchmarks.md'), [`# Benchmarks`, '', `Written by \`npm run bench\`. ${machine()}`, '', ...parts].join('\n'));
process.exit(0);

function machine(): string {
  const { model } = cpus()[0] ?? { model: 'unknown' };
  return `Machine: ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}. All parts and the caller share the machine.`;
}
