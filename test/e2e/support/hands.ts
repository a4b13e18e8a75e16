import { vi } from 'vitest';
import type { CaseOpened } from '#contract/application.ts';
import type { CaseView } from '#contract/case.ts';
import type { TaskRow } from '#contract/task.ts';
import { openCast } from '#demo/play/cast.ts';
import { lineOf } from '#demo/play/answers.ts';
import { applicantOf, dice, respondentOf } from '#demo/play/people.ts';
import type { CasePlan } from '#demo/play/plan.ts';
import type { Session } from '#demo/play/session.ts';
import { enter } from '#demo/play/enter.ts';
import { demoLogins } from '#embedded/demo-logins.ts';
import { subAccountOf } from '#domain/money/account-number.ts';
import { PATIENCE, type LiveCourt } from './court.ts';

const COURT = '陕0902';

/** The people of the court, quick of hand: they do through the public interface what a test does not want to click. */
export type Hands = Awaited<ReturnType<typeof openHands>>;
export type Entered = { caseId: string; receiptNo: string; amount: string; plan: CasePlan };

/** Logs in everybody of a court. */
export async function openHands(court: LiveCourt) {
  const cast = openCast(court.url, demoLogins);
  const roll = dice(7);
  let entered = 0;
  const as = (role: string): Promise<Session> => cast.as(role, COURT);
  const view = async (caseId: string) => (await as('president')).get<CaseView>(`/cases/${encodeURIComponent(caseId)}`);

  /** The filing clerk receives the application of a poor applicant with a title. */
  async function enterTitle(amount: string): Promise<Entered> {
    const nth = ++entered;
    const { today } = await (await cast.operator()).get<{ today: string }>('/me');
    const plan: CasePlan = {
      key: `E${nth}`, courtCode: COURT, countyCode: '610902', receivedOn: today, road: 'title', cause: '民间借贷纠纷', amount, arrivals: [], applicant: applicantOf(roll, '汉滨区'), respondent: respondentOf(roll, '汉滨区'),
      certificate: 'outOfPoverty', slowness: 1, askCorrection: false, setControl: false,
    };
    const caseId = await enter(cast, plan, today);
    return { caseId, receiptNo: (await view(caseId)).case.receiptNo, amount, plan };
  }

  async function answer(entered: Entered, task: TaskRow): Promise<void> {
    const session = await as(task.role);
    const seen = await view(entered.caseId);
    const colleague = async (role: string) => (await as(role)).me.accountId;
    const body = await lineOf(task).say({ plan: entered.plan, task, today: seen.today, view: async () => seen, colleague });
    await session.post<CaseOpened>(`/streams/${encodeURIComponent(task.streamId)}/tasks/${encodeURIComponent(task.taskId)}/answer`, { answer: body });
  }

  /** Waits until the story has opened the task. */
  function opened({ caseId }: Entered, kind: string): Promise<TaskRow> {
    return vi.waitFor(async () => {
      const { tasks } = await view(caseId);
      const task = tasks.find((one) => one.task === kind && one.state === 'open');
      if (!task) throw new Error(`no task ${kind} in ${caseId}: ${tasks.map((one) => one.task).join(', ')}`);
      return task;
    }, PATIENCE);
  }

  /** Does these tasks one after the other, each as soon as it is open. */
  async function work(entered: Entered, ...kinds: readonly string[]): Promise<void> {
    for (const kind of kinds) await answer(entered, await opened(entered, kind));
  }

  /** The bank's notice of money for the case is entered. */
  async function arrive({ receiptNo, amount, plan }: Entered): Promise<void> {
    const finance = await as('finance');
    await finance.post('/bank/notices', { bankRef: `B-${plan.key}`, amount, on: finance.me.today, toAccount: subAccountOf(receiptNo)! });
  }

  /** Gives a command to the enforcement case. */
  async function command({ caseId }: Entered, role: string, given: Readonly<Record<string, unknown>>): Promise<void> {
    const { streams } = await view(caseId);
    const own = streams.find(({ kind }) => kind === 'enforcement')!;
    await (await as(role)).post(`/streams/${encodeURIComponent(own.streamId)}/commands`, { command: given });
  }

  return { as, view, enterTitle, opened, work, arrive, command, operator: () => cast.operator() };
}
