import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardPage, Report } from '#contract/overview.ts';
import { APPLICATIONS } from '#web/features/apply/apply-forms.ts';
import { DISBURSEMENT_FORMS } from '#web/forms/disbursement-forms.ts';
import { commandForm } from '#web/forms/registry.ts';
import { doTask, giveCommand, openCommand, openTask, pageOf, read, readCase } from './support/acts.ts';
import { startCourt, type LiveCourt } from './support/court.ts';
import { fillForm } from './support/form.ts';
import { DESK, go, inspect, openOffice, PHONE, settled, speak, visit, type Office } from './support/people.ts';
import { endedAndCertified, enforced, filedAndTried, paidOut, who, type Walk } from './support/walk.ts';

let court: LiveCourt;
let office: Office;

beforeAll(async () => {
  court = await startCourt({ on: '2018-03-05' });
  office = await openOffice(court);
});
afterAll(async () => {
  await office?.[Symbol.asyncDispose]();
  await court?.[Symbol.asyncDispose]();
});

/** The way goes on only from where it has come to: after a step that failed the next ones need not be tried. */
let failed: { id: string; name: string } | undefined;
beforeEach(({ task }) => {
  if (failed && failed.id !== task.id) throw new Error(`after the failure of: ${failed.name}`);
});
afterEach(async ({ task }) => {
  const isFailed = task.result?.state === 'fail';
  if (isFailed && !failed) await office.lastSight(task.name);
  if (isFailed) failed ??= task;
  else if (failed?.id === task.id) failed = undefined;
});

const walkOf = (given: Pick<Walk, 'screen' | 'nth' | 'days'>): Walk => ({ court: () => court, office: () => office, civil: '', enforcement: '', ...given });

const atDesk = walkOf({ screen: { size: DESK }, nth: 1, days: { received: '2018-03-05', hearing: '2018-03-12', performBy: '2018-03-20', applied: '2018-03-21', certified: '2018-05-10' } });
const onPhone = walkOf({ screen: { size: PHONE }, nth: 2, days: { received: '2018-05-14', hearing: '2018-05-21', performBy: '2018-05-29', applied: '2018-05-30', certified: '2018-07-10' } });

describe('the case of a poor applicant, at the desk', () => {
  filedAndTried(atDesk);
  enforced(atDesk);
});

describe('the people around it', () => {
  it('see each other’s acts as they happen', async ({ annotate }) => {
    const officer = await who(atDesk, 'officer');
    const president = await office.person('president', { size: PHONE });
    await visit(president, pageOf(atDesk.enforcement, 'docket'));
    let reloads = 0;
    president.page.on('framenavigated', () => (reloads += 1));
    await giveCommand(officer, atDesk.enforcement, 'enforcement', 'recordFinding', { source: 'siteVisit', propertyClass: 'immovable', finding: '厂房系租赁，无自有不动产' });
    const toldMs = performance.now();
    await president.page.getByText('厂房系租赁，无自有不动产').first().waitFor();
    await annotate(`seen ${Math.round(performance.now() - toldMs)} ms after the one who acted was told`);
    expect(reloads).toBe(0);
  });

  it('lose nothing they typed when others act, when the server is lost, and when they reload', async () => {
    const officer = await who(atDesk, 'officer');
    const { page } = officer;
    const dialog = page.getByRole('dialog');
    const finding = dialog.getByRole('textbox', { name: commandForm('enforcement', 'recordFinding')!.fields.find(({ name }) => name === 'finding')!.label.zh });
    const expectKept = async () => expect(await finding.inputValue()).toBe('车库内有货车一辆');
    await openCommand(officer, atDesk.enforcement, 'enforcement', 'recordFinding');
    await finding.fill('车库内有货车一辆');

    const news = page.waitForResponse((reply) => reply.url().endsWith(`/cases/${encodeURIComponent(atDesk.enforcement)}`));
    await giveCommand(await who(atDesk, 'clerk'), atDesk.enforcement, 'enforcement', 'receiveClue', { text: '申请人称厂区内停放货车一辆', isUrgent: false });
    await (await news).finished();
    await expectKept();

    const lost = page.getByRole('status').filter({ hasText: '实时连接已中断' });
    const dead = court.kill('api');
    await lost.waitFor();
    await court.back('api', dead);
    await lost.waitFor({ state: 'detached' });
    await expectKept();

    await page.reload();
    await finding.waitFor();
    await expectKept();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('find an act greyed that is not theirs, with the reason', async () => {
    const judge = await who(atDesk, 'judge');
    await visit(judge, pageOf(atDesk.enforcement));
    await judge.page.getByRole('button', { name: '更多办理' }).first().click();
    const item = judge.page.getByRole('menuitem', { name: /^查封、扣押、冻结/ });
    await expect.poll(() => item.getAttribute('aria-disabled')).toBe('true');
    expect(await item.innerText()).toContain('执行员');
    await inspect(judge, 'case-greyed');
  });

  it('find no such case when they are of another court', async () => {
    const other = await who(atDesk, 'ziyang-judge');
    await visit(other, pageOf(atDesk.enforcement));
    await other.page.getByRole('heading', { name: '没有这一内容，或者不属于您可查阅的法院' }).waitFor();
    await inspect(other, 'case-of-another-court');
  });

  it('read it and can do nothing to it when they are of the higher court', async () => {
    const supervisor = await who(atDesk, 'supervisor');
    await visit(supervisor, pageOf(atDesk.enforcement, 'docket'));
    await supervisor.page.getByText('厂房系租赁，无自有不动产').first().waitFor();
    const { streams, tasks } = await readCase(supervisor, atDesk.enforcement);
    expect(streams.flatMap(({ offers }) => offers).filter(({ refused }) => refused === null)).toEqual([]);
    expect(tasks.filter(({ mayAnswer, mayClaim }) => mayAnswer || mayClaim)).toEqual([]);
    await inspect(supervisor, 'case-supervisor');
  });
});

describe('兑付, at the desk', () => {
  paidOut(atDesk, async () => {
    const officer = await who(atDesk, 'officer');
    const { page } = officer;
    await openTask(officer, atDesk.enforcement, 'calculate');
    const dialog = page.getByRole('dialog');
    const { fields, submit } = DISBURSEMENT_FORMS.tasks.calculate;
    const send = dialog.getByRole('button', { name: submit.zh });
    const offline = page.getByRole('status').filter({ hasText: '网络已断开' });
    await fillForm(dialog, { fields }, { outcome: 'calculated', payeeId: '张' }, 'zh');
    await page.context().setOffline(true);
    await offline.waitFor();
    await fillForm(dialog, { fields }, { outcome: 'calculated', fee: '0' }, 'zh');
    await send.click();
    await dialog.getByRole('alert').filter({ hasText: '没有收到服务器的答复' }).waitFor();
    await inspect(officer, 'task-offline');
    await page.context().setOffline(false);
    await offline.waitFor({ state: 'detached' });
    expect(await dialog.getByRole('radio', { name: '张' }).isChecked()).toBe(true);
    await send.click();
    await page.getByRole('status').filter({ hasText: '已办理' }).waitFor();
    const lines = await court.pool.query(`select 1 from stream_event where case_id = $1 and type = 'calculated'`, [atDesk.enforcement]);
    expect(lines.rowCount).toBe(1);
  });
  endedAndCertified(atDesk);
});

describe('the case of a poor applicant, on a phone', () => {
  filedAndTried(onPhone);
  enforced(onPhone);
  paidOut(onPhone, async () => doTask(await who(onPhone, 'officer'), onPhone.enforcement, 'calculate', { outcome: 'calculated', payeeId: '张', fee: '0' }));
  endedAndCertified(onPhone);
});

describe('in English', () => {
  it('an application is received, reviewed and assigned by people who changed the language', async () => {
    const clerk = await speak(await office.person('filing', { size: DESK }), 'en');
    await go(clerk, '/apply');
    const form = clerk.page.locator('form.spec-form');
    await fillForm(form, APPLICATIONS.enforcement, {
      applicants: [{ type: 'natural', name: '刘桂兰', idType: 'citizen', idNumber: '619999196503070044' }],
      respondents: [{ type: 'entity', name: '安康某某运输有限公司' }],
      cause: '民间借贷纠纷', documentNo: '（2018）陕0902民初900号', mainText: '被告支付原告10000元。', effectiveOn: '2018-06-01', performBy: '2018-06-15', principal: '10000', isOral: false, povertyClaimed: false,
    }, 'en');
    await inspect(clerk, 'apply-filled');
    await form.getByRole('button', { name: 'Receive and register' }).click();
    await clerk.page.waitForURL('**/cases/**');
    const caseId = decodeURIComponent(new URL(clerk.page.url()).pathname.split('/')[2]!);
    await doTask(clerk, caseId, 'review', { outcome: 'file', isTitleEffective: true, isApplicantEntitled: true, isContentDefinite: true, isUnperformed: true, isCourtCompetent: true });
    await doTask(await speak(await office.person('enforcement-chief', { size: DESK }), 'en'), caseId, 'assign', { handlerId: '刘执' });

    await visit(clerk, pageOf(caseId, 'docket'));
    await clerk.page.getByText('Deadlines').first().waitFor();
    await inspect(clerk, 'case-assigned');
    const chinese = await speak(clerk, 'zh');
    await chinese.page.getByRole('heading', { name: '期限' }).waitFor();
  });
});

describe('after all that', () => {
  it('the board, the report and the record agree, and nothing went wrong in a browser', async () => {
    const president = await office.person('president', { size: DESK });
    const board = await read<BoardPage>(president, '/board?show=ended');
    expect(board.rows.map(({ legs }) => legs.map(({ leg, state }) => `${leg} ${state}`))).toEqual(Array.from({ length: 2 }, () => ['filing done', 'trial done', 'enforcement done', 'payout done']));
    await go(president, '/board');
    await settled(president.page);
    await inspect(president, 'board-journey');
    const report = await read<Report>(president, '/report');
    // She came to court twice, and is one person.
    expect(Object.fromEntries(report.figures.map(({ id, value }) => [id, value]))).toMatchObject({ outOfPoverty: '1' });
    expect(JSON.parse(await court.duixian('verify', '--json'))).toMatchObject({ findings: [] });
    expect(office.faults).toEqual([]);
  });
});
