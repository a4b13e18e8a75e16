import type { CaseOpened, NewCaseBody } from '#contract/application.ts';
import { addDays, dayAt } from '#domain/shared/dates.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { engineState } from '#prisma/reads/engine.ts';
import { PARTS, startCourt, type BenchCourt, type Caller } from './court.ts';
import { inParallel, percentiles, type Figure } from './figure.ts';

/** `paced`: everybody gives his next act when the story of his last has followed, as people do who work from one task to the next; otherwise at once, faster than the stories can follow. */
const LEVELS: readonly { atOnce: number; acts: number; paced?: true; goal?: string }[] = [
  { atOnce: 8, acts: 480, paced: true, goal: 'p50 ≤ 20 ms, p99 ≤ 60 ms; aim 10 / 50 ms' },
  { atOnce: 1, acts: 200, paced: true, goal: 'p50 ≤ 8 ms' },
  { atOnce: 1, acts: 200 },
  { atOnce: 8, acts: 480, goal: 'p50 ≤ 20 ms, p99 ≤ 60 ms; aim 10 / 50 ms' },
  { atOnce: 32, acts: 800 },
];
const WARM_UP = 600;
const FIVE = { isTitleEffective: true, isApplicantEntitled: true, isContentDefinite: true, isUnperformed: true, isCourtCompetent: true };

type OpenTask = { caseId: string; streamId: string; taskId: string };

/** What a person waits for, on a whole court with all its parts on this machine: applications are entered and reviewed while the stories follow each of them. */
export async function run(): Promise<Figure[]> {
  const court = await startCourt();
  try {
    return await measure(court);
  } finally {
    await court.stop();
  }
}

async function measure(court: BenchCourt): Promise<Figure[]> {
  const clerk = await court.logIn('filing');
  const chief = await court.logIn('enforcement-chief');
  const officer = await court.logIn('officer');
  const body = application(dayAt(Date.now()));
  const figures: Figure[] = [];
  const enter = (count: number, atOnce: number) => inParallel(Array.from({ length: count }), atOnce, () => clerk.post<CaseOpened>('/cases', body));

  await enter(WARM_UP, 8);
  await answerAll(court, 8, WARM_UP, clerk, 'review', { outcome: 'file', on: body.receivedOn, ...FIVE });
  await answerAll(court, 8, WARM_UP, chief, 'assign', { handlerId: officer.me.accountId, on: body.receivedOn });
  await quiet(court);

  for (const { atOnce, acts, paced, goal } of LEVELS) {
    const entered = performance.now();
    await enter(acts, atOnce);
    await openTasks(court, 'review', acts);
    const casesPerSecond = (acts / (performance.now() - entered)) * 1000;
    await quiet(court);

    const name = `${atOnce} in parallel, ${paced ? 'each going on when the story has followed' : 'without pause, the stories behind'}`;
    const pace = paced ? ({ streamId }: OpenTask) => followed(court, streamId) : undefined;
    const fromMs = Date.now();
    const filing = await measured(court, acts, () => answerAll(court, atOnce, acts, clerk, 'review', { outcome: 'file', on: body.receivedOn, ...FIVE }, pace));
    await openTasks(court, 'assign', acts);
    const follow = percentiles(await followMs(court, fromMs));
    const assigning = await measured(court, acts, () => answerAll(court, atOnce, acts, chief, 'assign', { handlerId: officer.me.accountId, on: body.receivedOn }, pace));
    figures.push(
      { what: `case filed (draws the next number of the court), ${name}`, value: filing.latency, ...(goal && { goal }) },
      { what: `case assigned, ${name}`, value: assigning.latency, ...(goal && { goal }) },
      { what: `following task in the inbox, ${name}`, value: `p50 ${follow.at(50)} ms, p99 ${follow.at(99)} ms after the filing` },
      { what: `processor per filing with what follows, ${name}`, value: filing.processor },
      { what: `cases entered until their first task is open, ${atOnce} in parallel`, value: `${casesPerSecond.toFixed(0)} cases/s` },
    );
  }
  return figures;
}

/** What the acts cost whoever gives them, and what all of it costs the machine until nobody has anything left to hear. */
async function measured(court: BenchCourt, acts: number, work: () => Promise<{ each: number[]; wholeMs: number }>): Promise<{ latency: string; processor: string }> {
  await quiet(court);
  const before = court.processor();
  const { each, wholeMs } = await work();
  await quiet(court);
  const after = court.processor();
  const took = percentiles(each);
  return {
    latency: `p50 ${took.at(50)} ms, p95 ${took.at(95)} ms, p99 ${took.at(99)} ms; ${((acts / wholeMs) * 1000).toFixed(0)} acts/s`,
    processor: PARTS.map((part) => `${part} ${(((after[part] - before[part]) / acts) * 1000).toFixed(1)} ms`).join(', '),
  };
}

function application(receivedOn: string): Extract<NewCaseBody, { kind: 'enforcement' }> {
  return {
    kind: 'enforcement', receivedOn, countyCode: '610902',
    parties: [
      { role: 'applicant', person: { type: 'natural', name: '测试甲', idType: 'citizen', idNumber: '619999196503070044', address: '汉滨区某镇', account: '6229990000001234' } },
      { role: 'respondent', person: { type: 'entity', name: '某某建材有限公司', address: '汉滨区某园区' } },
    ],
    application: {
      cause: '追索劳动报酬纠纷', documentNo: '劳动人事争议仲裁裁决书', mainText: '被申请人支付申请人48495.74元。', effectiveOn: addDays(receivedOn, -40), performBy: addDays(receivedOn, -30),
      principal: '48495.74', interest: '0.00', costs: '0.00', povertyClaimed: false, isOral: false,
    },
  };
}

async function answerAll(court: BenchCourt, atOnce: number, count: number, person: Caller, kind: string, answer: unknown, pace?: (task: OpenTask) => Promise<void>) {
  const tasks = await openTasks(court, kind, count);
  return inParallel(tasks.slice(0, count), atOnce, ({ streamId, taskId }) => person.post(`/streams/${encodeURIComponent(streamId)}/tasks/${encodeURIComponent(taskId)}/answer`, { answer }), pace);
}

/** Waits until so many tasks of a kind are open. */
async function openTasks({ pool }: BenchCourt, kind: string, count: number): Promise<OpenTask[]> {
  for (;;) {
    const { rows } = await pool.query<OpenTask>(`select case_id as "caseId", stream_id as "streamId", task_id as "taskId" from task where kind = $1 and state = 'open'`, [kind]);
    if (rows.length >= count) return rows;
    await wait(50);
  }
}

/** Nobody has anything left to hear. */
async function quiet({ pool }: BenchCourt): Promise<void> {
  while ((await engineState({ pool })).waiting > 0) await wait(50);
}

/** The story of this case has heard all there is. */
async function followed({ pool }: BenchCourt, streamId: string): Promise<void> {
  const isBehind = async () => (await pool.query('select from stream where stream_id = $1 and told < revision', [streamId])).rowCount! > 0;
  while (await isBehind()) await wait(20);
}

/** From each answered review to the opening of what it leads to, by the record's own times. */
async function followMs({ pool }: BenchCourt, fromMs: number): Promise<number[]> {
  const { rows } = await pool.query<{ ms: string }>(
    `select n.opened_at_ms - t.answered_at_ms as ms from task t join task n on n.stream_id = t.stream_id and n.kind = 'assign' where t.kind = 'review' and t.answered_at_ms >= $1`,
    [fromMs],
  );
  return rows.map(({ ms }) => Number(ms));
}
