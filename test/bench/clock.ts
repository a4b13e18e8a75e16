import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { fromDay, toDay } from '#domain/clock/civil.ts';
import { deadlineOf, type DeadlineInput } from '#domain/clock/deadline.ts';
import { PROJECT } from '#test/support/processes.ts';
import type { Figure } from './figure.ts';

const STARTS = 1_000;
const ROUNDS = 100;
const BEST_OF = 5;

/** What one deadline takes to count with its whole explanation, over a thousand starts from 2016 on, the best of some rounds. */
export async function run(): Promise<Figure[]> {
  const starts = Array.from({ length: STARTS }, (_, at) => fromDay(toDay('2016-02-01') + at * 3));
  const excluded = (from: string) => [10, 40, 90].map((after) => ({ from: fromDay(toDay(from) + after), to: fromDay(toDay(from) + after + 14), reason: '评估', rule: 'ENF-EX-06' }));
  const cases: { what: string; goal?: string; ask: (from: string) => DeadlineInput }[] = [
    { what: 'six months with three exclusions', goal: '< 5 µs', ask: (from) => ({ rule: 'ENF-001', from, calendar: SEED_CALENDAR, exclusions: excluded(from) }) },
    { what: 'six months, three exclusions and an extension of three months', ask: (from) => ({ rule: 'ENF-001', from, calendar: SEED_CALENDAR, exclusions: excluded(from), extensions: [{ limit: { n: 3, unit: 'm' }, approver: '院长', reference: '延1号' }] }) },
    { what: 'seven days', ask: (from) => ({ rule: 'FIL-006', from, calendar: SEED_CALENDAR }) },
    { what: 'ten working days', ask: (from) => ({ rule: 'REL-014', from, calendar: SEED_CALENDAR, on: '2018-01-01' }) },
  ];
  const figures = cases.map(({ what, goal, ask }) => ({ what: `one deadline with its explanation: ${what}`, value: `${microseconds(starts.map(ask)).toFixed(2)} µs`, ...(goal && { goal }) }));
  const [bare, command] = [['-e', '0'], [join(PROJECT, 'cli', 'duixian.mjs'), 'calc', 'deadline', '--rule', 'FIL-001', '--from', '2018-02-09']].map(startMs);
  return [...figures, { what: `duixian calc deadline, a process of its own; bare Node ${bare!.toFixed(0)} ms`, value: `${command!.toFixed(0)} ms`, goal: '≤ 500 ms' }];
}

/** The quickest of some starts of a Node program. */
function startMs(words: readonly string[]): number {
  return Math.min(...Array.from({ length: BEST_OF }, () => {
    const started = performance.now();
    execFileSync(process.execPath, words, { stdio: 'ignore' });
    return performance.now() - started;
  }));
}

function microseconds(inputs: readonly DeadlineInput[]): number {
  let best = Number.POSITIVE_INFINITY;
  let due = 0;
  for (let round = 0; round < BEST_OF; round += 1) {
    const started = performance.now();
    for (let again = 0; again < ROUNDS; again += 1) for (const input of inputs) due += dueOf(input);
    best = Math.min(best, ((performance.now() - started) * 1000) / (ROUNDS * inputs.length));
  }
  if (due === 0) throw new Error('nothing was counted');
  return best;
}

function dueOf(input: DeadlineInput): number {
  const counted = deadlineOf(input);
  if (!counted.ok) throw new Error(`${input.rule} from ${input.from}: ${counted.error.code}`);
  return counted.value.due.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const { what, value, goal } of await run()) console.log(`${what}: ${value}${goal ? `   (${goal})` : ''}`);
