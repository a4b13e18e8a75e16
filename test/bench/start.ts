import { startCourt } from './court.ts';
import { seconds, type Figure } from './figure.ts';

/** How long a court takes until it can be used: first on a new data folder, then again on the same; the programs and bundles are in the cache. */
export async function run(): Promise<Figure[]> {
  const first = await startCourt();
  const stopMs = await first.stop('keep');
  const second = await startCourt(first.home);
  await second.stop();
  const demo = await startCourt(undefined, []);
  const { rows } = await demo.pool.query<{ cases: number; standings: number }>('select count(*)::int as cases, count(distinct (kind, status))::int as standings from court_case');
  await demo.stop();
  return [
    { what: 'start, empty court, new data folder', value: seconds(first.readyMs) },
    { what: 'start again on the same data', value: seconds(second.readyMs), goal: '≤ 15 s' },
    { what: `start with the demo cases played: ${rows[0]!.cases} cases in ${rows[0]!.standings} different states`, value: seconds(demo.readyMs), goal: '≤ 60 s' },
    { what: 'stop by Ctrl-C', value: seconds(stopMs), goal: '≤ 10 s' },
  ];
}
