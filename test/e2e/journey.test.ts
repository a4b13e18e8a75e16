import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BoardPage, Report } from '#contract/overview.ts';
import { APPLICATIONS } from '#web/features/apply/apply-forms.ts';
import { ARRIVAL_FORM } from '#web/features/arrivals/arrival-form.ts';
import { DISBURSEMENT_FORMS } from '#web/forms/disbursement-forms.ts';
import { doTask, giveCommand, openTask, read, readCase } from './support/acts.ts';
import { PATIENCE, startCourt, type LiveCourt } from './support/court.ts';
import { fillForm } from './support/form.ts';
import { inspect, openOffice, settled, visit, type Office } from './support/people.ts';

const CLAIM = '48,495.74';

let court: LiveCourt;
let office: Office;
let civil = '';
let enforcement = '';

beforeAll(async () => {
  court = await startCourt({ on: '2018-03-05' });
  office = await openOffice(court);
});
afterAll(async () => {
  await office?.[Symbol.asyncDispose]();
  await court?.[Symbol.asyncDispose]();
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.lastSight(task.name);
});

const pageOf = (caseId: string, tab = '') => `/cases/${encodeURIComponent(caseId)}${tab && `?tab=${tab}`}`;

async function moveClock(to: string): Promise<void> {
  const operator = await office.person('operator');
  await visit(operator, '/clock');
  await operator.page.getByRole('textbox', { name: '拨到哪一天' }).fill(to);
  await operator.page.getByRole('button', { name: '拨快' }).click();
  await operator.page.getByRole('status').filter({ hasText: `已拨到 ${to}` }).waitFor();
}

describe('the case of a poor applicant, 立案', () => {
  it('is received over the counter with the poverty tick', async () => {
    const clerk = await office.person('filing');
    await visit(clerk, '/apply?kind=civil');
    const form = clerk.page.locator('form.spec-form');
    await fillForm(form, APPLICATIONS.civil, {
      applicants: [{ type: 'natural', name: '张秀英', idType: 'citizen', idNumber: '619999196503070044', phone: '10000000001', address: '汉滨区某镇某村三组', account: '6229990000001234' }],
      respondents: [{ type: 'entity', name: '安康某某建材有限公司', address: '汉滨区某工业园' }],
      cause: '追索劳动报酬纠纷', claimAmount: '48495.74', request: '判令被告支付拖欠的工资48495.74元。', povertyClaimed: true,
    }, 'zh');
    await inspect(clerk, 'journey-apply');
    await form.getByRole('button', { name: '收取材料并登记' }).click();
    await clerk.page.getByRole('status').filter({ hasText: '已收取材料，收件号' }).waitFor();
    await clerk.page.waitForURL('**/cases/**');
    civil = decodeURIComponent(new URL(clerk.page.url()).pathname.split('/')[2]!);
    await settled(clerk.page);
    expect((await readCase(clerk, civil)).case).toMatchObject({ claim: '48495.74', caseNumber: null });
  });

  it('is on the fast track at once, and the liaison confirms it', async () => {
    const liaison = await office.person('liaison');
    await openTask(liaison, civil, 'confirmTag');
    await inspect(liaison, 'journey-confirm-tag');
    await liaison.page.keyboard.press('Escape');
    await doTask(liaison, civil, 'confirmTag', { outcome: 'confirm', basis: '经比对建档立卡名册，属实' });
  });

  it('is filed the same day and gets its number', async () => {
    const clerk = await office.person('filing');
    await doTask(clerk, civil, 'review', { outcome: 'file', procedure: 'simplified', feeRelief: 'waived', feeGround: 'subsistence' });
    const { case: filed } = await readCase(clerk, civil);
    expect(filed).toMatchObject({ caseNumber: '（2018）陕0902民初1号', status: 'filed', tags: expect.arrayContaining(['扶贫']) });
  });
});

describe('审判', () => {
  it('is assigned, and the complaint served', async () => {
    await doTask(await office.person('trial-chief'), civil, 'assignJudge', { judgeId: '李审' });
    await doTask(await office.person('clerk'), civil, 'serveComplaint', { method: 'inPerson' });
  });

  it('is heard on the day that was set', async () => {
    const judge = await office.person('judge');
    await doTask(judge, civil, 'setHearing', { hearingOn: '2018-03-12', toldOn: '2018-03-05' });
    await moveClock('2018-03-12');
    await doTask(judge, civil, 'holdHearing', { outcome: 'held', on: '2018-03-12' });
  });

  it('is mediated, and in force when both have signed', async () => {
    await doTask(await office.person('judge'), civil, 'decide', {
      outcome: 'mediated', documentNo: '（2018）陕0902民初1号', mainText: '被告于2018年3月20日前支付原告工资48495.74元。', performBy: '2018-03-20', principal: CLAIM, interest: '0', costs: '0',
    });
    const clerk = await office.person('clerk');
    for (const party of ['张', '安康']) await doTask(clerk, civil, 'serveDocument', { outcome: 'served', partyId: party, method: 'inPerson' });
    await vi.waitFor(async () => expect((await readCase(clerk, civil)).case.status).toBe('inForce'), PATIENCE);
    await visit(clerk, pageOf(civil));
    await inspect(clerk, 'journey-in-force');
  });
});

describe('执行', () => {
  it('is applied for when the debtor has let his time pass', async () => {
    const clerk = await office.person('filing');
    await moveClock('2018-03-21');
    await doTask(clerk, civil, 'applyForEnforcement', { outcome: 'application', on: '2018-03-21' });
    enforcement = await vi.waitFor(async () => {
      const link = (await readCase(clerk, civil)).links.find(({ kind }) => kind === 'enforcement');
      if (!link) throw new Error('no enforcement case yet');
      return link.caseId;
    }, PATIENCE);
    expect((await readCase(clerk, enforcement)).case).toMatchObject({ claim: '48495.74', tags: expect.arrayContaining(['扶贫']) });
  });

  it('is filed under the five conditions and assigned', async () => {
    await doTask(await office.person('filing'), enforcement, 'review', {
      outcome: 'file', isTitleEffective: true, isApplicantEntitled: true, isContentDefinite: true, isUnperformed: true, isCourtCompetent: true,
    });
    await doTask(await office.person('enforcement-chief'), enforcement, 'assign', { handlerId: '刘执' });
    expect((await readCase(await office.person('officer'), enforcement)).case).toMatchObject({ caseNumber: '（2018）陕0902执1号', handler: { name: '刘执' } });
  });

  it('the debtor is notified and his property looked for', async () => {
    const officer = await office.person('officer');
    await doTask(officer, enforcement, 'issueNotice', { reportDays: '5' });
    await doTask(officer, enforcement, 'askClues', {});
    await doTask(officer, enforcement, 'sendQuery', {});
    await openTask(officer, enforcement, 'recordQuery');
    await inspect(officer, 'journey-query');
    await officer.page.keyboard.press('Escape');
    await doTask(officer, enforcement, 'recordQuery', { deposit: '某银行账户一个，余额 51,000.00 元', vehicle: '无', immovable: '无' });
    await doTask(officer, enforcement, 'concludeInvestigation', { isFound: true, summary: '查明银行存款，足以清偿' });
  });

  it('what was found is frozen', async () => {
    const officer = await office.person('officer');
    await giveCommand(officer, enforcement, 'enforcement', 'control', {
      measure: 'freeze', asset: 'bank', what: '某银行账户存款', value: CLAIM, respondentId: '安康', until: '2019-03-20', documentNo: '（2018）陕0902执1号裁定',
    });
    await visit(officer, pageOf(enforcement, 'property'));
    await inspect(officer, 'journey-property');
  });
});

describe('the people around it', () => {
  it('see each other’s acts within a second', async () => {
    const officer = await office.person('officer');
    const president = await office.person('president');
    await visit(president, pageOf(enforcement, 'docket'));
    await giveCommand(officer, enforcement, 'enforcement', 'recordFinding', { source: 'siteVisit', propertyClass: 'immovable', finding: '厂房系租赁，无自有不动产' });
    const toldMs = performance.now();
    await president.page.getByText('厂房系租赁，无自有不动产').first().waitFor();
    expect(performance.now() - toldMs).toBeLessThan(1_000);
  });

  it('a wrong role finds the act greyed, with the reason', async () => {
    const judge = await office.person('judge');
    await visit(judge, pageOf(enforcement));
    await judge.page.getByRole('button', { name: '更多办理' }).first().click();
    const item = judge.page.getByRole('menuitem', { name: /^查封、扣押、冻结/ });
    await expect.poll(() => item.getAttribute('aria-disabled')).toBe('true');
    expect(await item.innerText()).toContain('执行员');
    await inspect(judge, 'journey-greyed');
  });

  it('a judge of another court finds no such case', async () => {
    const other = await office.person('ziyang-judge');
    await visit(other, pageOf(enforcement));
    await other.page.getByRole('heading', { name: '没有这一内容，或者不属于您可查阅的法院' }).waitFor();
    await inspect(other, 'journey-other-court');
  });

  it('the supervisor of the higher court reads it, and can do nothing to it', async () => {
    const supervisor = await office.person('supervisor');
    await visit(supervisor, pageOf(enforcement, 'docket'));
    await supervisor.page.getByText('厂房系租赁，无自有不动产').first().waitFor();
    const { streams, tasks } = await readCase(supervisor, enforcement);
    expect(streams.flatMap(({ offers }) => offers).filter(({ refused }) => refused === null)).toEqual([]);
    expect(tasks.filter(({ mayAnswer, mayClaim }) => mayAnswer || mayClaim)).toEqual([]);
    await inspect(supervisor, 'journey-supervisor');
  });
});

describe('兑付', () => {
  it('money arrives and finds its case', async () => {
    const finance = await office.person('finance');
    await visit(finance, pageOf(enforcement, 'money'));
    const account = await finance.page.getByText(/^9999\d{15}$/).innerText();
    await visit(finance, '/arrivals');
    const form = finance.page.locator('form.spec-form');
    await fillForm(form, ARRIVAL_FORM, { bankRef: 'ICBC-20180321-0001', amount: CLAIM, toAccount: account, payer: '安康某某建材有限公司' }, 'zh');
    await inspect(finance, 'journey-arrivals');
    await form.getByRole('button', { name: '登记到账' }).click();
    await finance.page.getByRole('status').filter({ hasText: '已登记到账' }).waitFor();
    await vi.waitFor(async () => expect((await readCase(finance, enforcement)).case.received).toBe('48495.74'), PATIENCE);
  });

  it('a lost connection takes nothing that was typed, and the act is done once', async () => {
    const officer = await office.person('officer');
    const { page } = officer;
    await openTask(officer, enforcement, 'calculate');
    const dialog = page.getByRole('dialog');
    const { fields, submit } = DISBURSEMENT_FORMS.tasks.calculate;
    const sent = dialog.getByRole('button', { name: submit.zh });
    await fillForm(dialog, { fields }, { outcome: 'calculated', payeeId: '张' }, 'zh');
    await page.context().setOffline(true);
    await page.getByRole('status').filter({ hasText: '网络已断开' }).waitFor();
    await fillForm(dialog, { fields }, { outcome: 'calculated', fee: '0' }, 'zh');
    await sent.click();
    await dialog.getByRole('alert').filter({ hasText: '没有收到服务器的答复' }).waitFor();
    await inspect(officer, 'journey-offline');
    await page.context().setOffline(false);
    await page.reload();
    await dialog.getByRole('radio', { name: '张' }).waitFor();
    expect(await dialog.getByRole('radio', { name: '张' }).isChecked()).toBe(true);
    await sent.click();
    await page.getByRole('status').filter({ hasText: '已办理' }).waitFor();
    const lines = await court.pool.query(`select 1 from stream_event where case_id = $1 and type = 'calculated'`, [enforcement]);
    expect(lines.rowCount).toBe(1);
  });

  it('is proposed, approved and paid by three people', async () => {
    await doTask(await office.person('officer'), enforcement, 'propose', { proposal: 'pay', opinion: '案款已到账，拟全额发放申请执行人。' });
    await doTask(await office.person('enforcement-chief'), enforcement, 'approve', { decision: 'approve', opinion: '同意发放。' });
    await doTask(await office.person('finance'), enforcement, 'pay', { decision: 'pay' });
    await vi.waitFor(async () => expect((await readCase(await office.person('finance'), enforcement)).case.paid).toBe('48495.74'), PATIENCE);
    const finance = await office.person('finance');
    await visit(finance, pageOf(enforcement, 'money'));
    await inspect(finance, 'journey-money');
  });

  it('is closed when all is paid', async () => {
    const officer = await office.person('officer');
    await giveCommand(officer, enforcement, 'enforcement', 'releaseControl', { controlId: '冻结某银行账户', reason: '案款已全部到位', documentNo: '（2018）陕0902执1号之一裁定' });
    await giveCommand(officer, enforcement, 'enforcement', 'proposeClosing', { closing: 'performed', reason: '案款已全部到位并发放完毕' });
    await doTask(await office.person('enforcement-chief'), enforcement, 'approveClosing', { outcome: 'approve' });
  });

  it('the liaison certifies what became of the household, and all has ended', async () => {
    const liaison = await office.person('liaison');
    await moveClock('2018-05-10');
    await doTask(liaison, civil, 'certify', { result: 'outOfPoverty', basis: '年人均纯收入超过脱贫标准，两不愁三保障达标' });
    await vi.waitFor(async () => {
      const open = await court.pool.query('select stream_id from stream where case_id = any($1) and not is_ended', [[civil, enforcement]]);
      expect(open.rows).toEqual([]);
    }, PATIENCE);

    const president = await office.person('president');
    const board = await read<BoardPage>(president, '/board?show=ended');
    expect(board.rows[0]!.legs.map(({ leg, state }) => `${leg} ${state}`)).toEqual(['filing done', 'trial done', 'enforcement done', 'payout done']);
    const report = await read<Report>(president, '/report');
    expect(Object.fromEntries(report.figures.map(({ id, value }) => [id, value]))).toMatchObject({ outOfPoverty: '1' });
    expect(JSON.parse(await court.duixian('verify', '--json'))).toMatchObject({ findings: [] });
    expect(office.faults).toEqual([]);
  });
});
