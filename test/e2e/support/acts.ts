import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { CaseView } from '#contract/case.ts';
import type { TaskPage, TaskRow } from '#contract/task.ts';
import { commandForm, taskForm } from '#web/forms/registry.ts';
import { PATIENCE } from './court.ts';
import { fillForm, type Entries } from './form.ts';
import { go, inspect, settled, visit, type Person } from './people.ts';

const SAY = {
  do: { zh: '办理', en: 'Do' },
  claim: { zh: '领办', en: 'Claim' },
  show: { zh: '显示', en: 'Show' },
  done: { zh: '已办理', en: 'done and' },
  colon: { zh: '：', en: ': ' },
  comma: { zh: '，', en: ', ' },
} as const;

/** Reads through the public interface as this person's browser would. */
export async function read<T>({ page, court }: Pick<Person, 'page' | 'court'>, path: string): Promise<T> {
  const reply = await page.request.get(`${court.url}/api/v1${path}`, { maxRetries: 2 });
  expect(reply.status(), path).toBe(200);
  return (await reply.json()) as T;
}

/** The address of a case's page, with one of its tabs open. */
export function pageOf(caseId: string, tab = ''): string {
  return `/cases/${encodeURIComponent(caseId)}${tab && `?tab=${tab}`}`;
}

export function readCase(person: Person, caseId: string): Promise<CaseView> {
  return read(person, `/cases/${encodeURIComponent(caseId)}`);
}

/** Waits until the story has put the task before this person, to be done or to be claimed. */
function awaitTask(person: Person, caseId: string, task: string): Promise<{ row: TaskRow; box: 'mine' | 'available' }> {
  return vi.waitFor(async () => {
    for (const box of ['mine', 'available'] as const) {
      const { rows } = await read<TaskPage>(person, `/tasks?box=${box}&task=${task}`);
      const row = rows.find((one) => one.caseId === caseId);
      if (row) return { row, box };
    }
    throw new Error(`${person.login} has no task ${task} in case ${caseId}`);
  }, PATIENCE);
}

/** Goes through the inbox to the task, claiming it where that is needed, and leaves its form open. */
export async function openTask(person: Person, caseId: string, task: string): Promise<TaskRow> {
  const { page, language } = person;
  const { row, box } = await awaitTask(person, caseId, task);
  const entry = (verb: 'do' | 'claim') => page.getByRole('button', { name: `${SAY[verb][language]}${SAY.colon[language]}${row.name[language]}${SAY.comma[language]}${row.caseNumber ?? row.receiptNo}`, exact: true });
  if (box === 'available') {
    await go(person, '/inbox/available');
    await bringIn(person, entry('claim'));
    await inspect(person, 'inbox-available');
    await entry('claim').click();
    await entry('claim').waitFor({ state: 'detached' });
  }
  await go(person, '/inbox/mine');
  await bringIn(person, entry('do'));
  await inspect(person, 'inbox-mine');
  await entry('do').click();
  await submitOf(page, taskForm(row.kind, row.task)!.submit[language]).waitFor();
  return row;
}

/** A list does not jump under its reader: what is new in it is shown when he asks for it. */
async function bringIn({ page, language }: Person, entry: Locator): Promise<void> {
  const show = page.getByRole('button', { name: SAY.show[language], exact: true });
  await vi.waitFor(async () => {
    if (await entry.isVisible()) return;
    if (await show.isVisible()) await show.click();
    throw new Error(`not in the list: ${String(entry)}`);
  }, PATIENCE);
}

/** Does a task from the inbox and waits for the word that it is in the record. */
export async function doTask(person: Person, caseId: string, task: string, entries: Entries): Promise<void> {
  const row = await openTask(person, caseId, task);
  const spec = taskForm(row.kind, row.task)!;
  await fillForm(person.page.getByRole('dialog'), spec, entries, person.language);
  await inspect(person, `task-${task}`);
  await send(person, spec.submit[person.language], spec.danger === true);
}

/** Opens the form of a command from the menus of the case page. */
export async function openCommand(person: Person, caseId: string, streamKind: string, command: string): Promise<void> {
  const { page, language } = person;
  const view = await readCase(person, caseId);
  const offer = view.streams.find(({ kind }) => kind === streamKind)!.offers.find((one) => one.command === command)!;
  await visit(person, pageOf(caseId));
  for (const menu of await page.getByRole('button', { name: { zh: /^(期限变更|更多)/, en: /^(Change of limits|More)/ }[language] }).filter({ visible: true }).all()) {
    await menu.click();
    const item = page.getByRole('menuitem', { name: offer.name[language], exact: true }).filter({ visible: true });
    await page.getByRole('menu').filter({ visible: true }).waitFor();
    if ((await item.count()) > 0) return item.click();
    await page.keyboard.press('Escape');
  }
  throw new Error(`${person.login} is not offered ${command}`);
}

/** Gives a command from the case page. */
export async function giveCommand(person: Person, caseId: string, streamKind: string, command: string, entries: Entries): Promise<void> {
  const spec = commandForm(streamKind, command)!;
  await openCommand(person, caseId, streamKind, command);
  await fillForm(person.page.getByRole('dialog'), spec, entries, person.language);
  await inspect(person, `command-${command}`);
  await send(person, spec.submit[person.language], spec.danger === true);
}

/** The button that sends the form in the panel. */
function submitOf(page: Page, name: string): Locator {
  return page.getByRole('dialog').locator('.spec-form').getByRole('button', { name, exact: true });
}

async function send({ page, language }: Person, submit: string, isConfirmed: boolean): Promise<void> {
  await submitOf(page, submit).click();
  if (isConfirmed) await page.getByRole('dialog').last().getByRole('button', { name: submit, exact: true }).click();
  const told = page.getByRole('status').filter({ hasText: SAY.done[language] });
  const refused = page.getByRole('dialog').getByRole('alert').or(page.getByRole('dialog').locator('.bar.is-bad'));
  await told.or(refused).first().waitFor();
  if (await refused.count()) throw new Error(`refused: ${(await refused.allInnerTexts()).join('\n')}`);
  await settled(page);
}
