import type { CaseLine, CasePage, CaseView } from '#contract/case.ts';
import type { EngineView } from '#contract/engine.ts';
import type { TaskPage, TaskRow } from '#contract/task.ts';
import { addDays, dayAt, dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { lineOf } from './answers.ts';
import type { Cast } from './cast.ts';
import { doChores } from './chores.ts';
import { enter } from './enter.ts';
import type { CasePlan } from './plan.ts';
import { Rejected } from './session.ts';

export type Play = { cast: Cast; plans: readonly CasePlan[]; say(line: string): void; stepDays: number; until: IsoDate };

/** What the court said when somebody was a moment too late, or a moment too early: the play looks again. */
const AGAIN = new Set(['task_not_open', 'stale_revision', 'not_yours', 'stale_version']);
const QUIET_LOOKS = 3;
const LOOK_MS = 150;

/**
 * Plays the cases as the people of their courts would: day after day of the court's clock each looks at the open work, and answers what is ripe.
 * All goes through the public API with each person's own login. Returns how many acts were made.
 */
export async function play({ cast, plans, say, stepDays, until }: Play): Promise<{ acts: number }> {
  const courts = [...new Set(plans.map(({ courtCode }) => courtCode))];
  const planOf = new Map<string, CasePlan>();
  const colleagues = new Map<string, string>();
  const operator = await cast.operator();
  const waiting = [...plans].sort((a, b) => a.receivedOn.localeCompare(b.receivedOn));
  let acts = 0;

  async function colleague(role: string, courtCode: string): Promise<string> {
    const known = colleagues.get(role + courtCode) ?? (await cast.as(role, courtCode)).me.accountId;
    colleagues.set(role + courtCode, known);
    return known;
  }

  async function find(task: { caseId: string; receiptNo: string; court: { code: string } }): Promise<CasePlan | undefined> {
    const known = planOf.get(task.caseId);
    if (known) return known;
    const { links } = await (await cast.as('president', task.court.code)).get<CaseView>(`/cases/${encodeURIComponent(task.caseId)}`);
    const plan = links.map(({ caseId }) => planOf.get(caseId)).find((found) => found !== undefined);
    if (plan) planOf.set(task.caseId, plan);
    return plan;
  }

  async function answer(task: TaskRow, plan: CasePlan, today: IsoDate): Promise<boolean> {
    const session = await cast.as(task.role, seatOf(task.role, plan));
    const view = () => session.get<CaseView>(`/cases/${encodeURIComponent(task.caseId)}`);
    const body = await lineOf(task).say({ plan, task, today, view, colleague: (role) => colleague(role, plan.courtCode) });
    try {
      await session.post(`/streams/${encodeURIComponent(task.streamId)}/tasks/${encodeURIComponent(task.taskId)}/answer`, { answer: body });
      acts += 1;
      return true;
    } catch (error) {
      if (error instanceof Rejected && AGAIN.has(error.code)) return false;
      throw error;
    }
  }

  async function workAt(courtCode: string, today: IsoDate): Promise<number> {
    const president = await cast.as('president', courtCode);
    const tasks = await all<TaskRow>((cursor) => president.get<TaskPage>(`/tasks?box=court&limit=100${cursor}`));
    let done = 0;
    for (const task of tasks) {
      const plan = await find(task);
      if (plan && isRipe(task, plan, today) && (await answer(task, plan, today))) done += 1;
    }
    const cases = await all<CaseLine>((cursor) => president.get<CasePage>(`/cases?kind=enforcement&open=yes&limit=100${cursor}`));
    for (const line of cases) {
      const plan = await find(line);
      const made = plan ? await doChores({ cast, plan, line, today }) : 0;
      acts += made;
      done += made;
    }
    return done;
  }

  /** The stories have heard all that was done; what follows from it may take a moment more. */
  async function isFollowed(): Promise<boolean> {
    const { waiting: behind, late, stuck } = await operator.get<EngineView>('/engine');
    if (stuck[0]) throw new Error(`${stuck[0].streamId} does not go on: ${stuck[0].message}`);
    return behind + late === 0;
  }

  async function workDay(today: IsoDate): Promise<void> {
    while (waiting[0] && waiting[0].receivedOn <= today) {
      const plan = waiting.shift()!;
      planOf.set(await enter(cast, plan, today), plan);
      acts += 1;
    }
    for (let quiet = 0; quiet < QUIET_LOOKS; ) {
      const done = await Promise.all(courts.map((court) => workAt(court, today)));
      quiet = done.some((count) => count > 0) || !(await isFollowed()) ? 0 : quiet + 1;
      await wait(LOOK_MS);
    }
  }

  for (;;) {
    const { today } = await operator.get<{ today: IsoDate }>('/me');
    await workDay(today);
    if (today >= until) return { acts };
    const to = [addDays(today, stepDays), until].sort()[0]!;
    await operator.post('/clock', { to });
    if (dayNumber(to) % 10 < stepDays) say(`${to}  ${planOf.size} 件在办，已办理 ${acts} 次`);
  }
}

/** A liaison works for a county, everybody else at the court. */
function seatOf(role: string, { courtCode, countyCode }: CasePlan): string {
  return role === 'liaison' ? `陕${countyCode.slice(2)}` : courtCode;
}

/** When the person who has the task would come to it: after that person's days, more when the case goes slowly; never where the play leaves the case standing. */
function isRipe(task: TaskRow, plan: CasePlan, today: IsoDate): boolean {
  const { days, stop } = lineOf(task);
  if (stop !== undefined && stop === plan.stopAt) return false;
  // What awaits the yearly adjustment is asked once more, and stays open.
  if (task.task === 'certify' && !task.taskId.endsWith('#1')) return false;
  return dayNumber(today) >= dayNumber(dayAt(task.openedAtMs)) + Math.round(days * plan.slowness);
}


async function all<T>(page: (cursor: string) => Promise<{ rows: T[]; next: string | null }>): Promise<T[]> {
  const rows: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const read: { rows: T[]; next: string | null } = await page(cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`);
    rows.push(...read.rows);
    cursor = read.next;
  }
  return rows;
}
