import { startCourt } from './court.ts';
import { seconds, type Figure } from './figure.ts';

/** How long a court takes until it can be used: first on a new data folder, then again on the same; the programs and bundles are in the cache. */
export async function run(): Promise<Figure[]> {
  const first = await startCourt();
  const stopMs = await first.stop('keep');
  const second = await startCourt(first.home);
  await second.stop();
  return [
    { what: 'start, empty court, new data folder', value: seconds(first.readyMs) },
    { what: 'start again on the same data', value: seconds(second.readyMs), goal: '≤ 15 s' },
    { what: 'stop by Ctrl-C', value: seconds(stopMs), goal: '≤ 10 s' },
  ];
}
