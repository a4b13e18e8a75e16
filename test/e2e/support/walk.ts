import { expect, it, vi } from 'vitest';
import type { IsoDate } from '#domain/shared/dates.ts';
import { APPLICATIONS } from '#web/features/apply/apply-forms.ts';
import { ARRIVAL_FORM } from '#web/features/arrivals/arrival-form.ts';
import { doTask, giveCommand, pageOf, readCase } from './acts.ts';
import { PATIENCE, type LiveCourt } from './court.ts';
import { fillForm } from './form.ts';
import { go, inspect, visit, type Office, type Person, type Screen } from './people.ts';

/** The way of one poor applicant's claim through the court, on one sort of screen. */
export type Walk = {
  court(): LiveCourt;
  office(): Office;
  screen: Screen;
  /** Its place among the cases of the year, and the days on which people act. */
  nth: number;
  days: { received: IsoDate; hearing: IsoDate; performBy: IsoDate; applied: IsoDate; certified: IsoDate };
  /** The cases, once they are there. */
  civil: string;
  enforcement: string;
};

export const CLAIM = '48,495.74';

export const who = (walk: Walk, login: string): Promise<Person> => walk.office().person(login, walk.screen);

/** The operator moves the court's clock on its page. */
async function moveClock(walk: Walk, to: IsoDate): Promise<void> {
  const operator = await who(walk, 'operator');
  await go(operator, '/clock');
  await operator.page.getByRole('textbox', { name: '拨到哪一天' }).fill(to);
  await operator.page.getByRole('button', { name: '拨快' }).click();
  await operator.page.getByRole('status').filter({ hasText: `已拨到 ${to}` }).waitFor();
  await inspect(operator, 'clock-moved');
}

/** The tests of 立案 and 审判: received over the counter, filed, heard, mediated, in force. */
export function filedAndTried(walk: Walk): void {
  const { nth, days } = walk;

  it('is received over the counter with the poverty tick', async () => {
    const clerk = await who(walk, 'filing');
    if (nth > 1) await moveClock(walk, days.received);
    await inspect(clerk, 'home');
    await go(clerk, '/apply');
    await clerk.page.locator('main').getByRole('link', { name: '起诉（民事一审）' }).click();
    const form = clerk.page.locator('form.spec-form');
    await fillForm(form, APPLICATIONS.civil, {
      receivedOn: days.received,
      applicants: [{ type: 'natural', name: '张秀英', idType: 'citizen', idNumber: '619999196503070044', phone: '10000000001', address: '汉滨区某镇某村三组', account: '6229990000001234' }],
      respondents: [{ type: 'entity', name: '安康某某建材有限公司', address: '汉滨区某工业园' }],
      cause: '追索劳动报酬纠纷', claimAmount: '48495.74', request: '判令被告支付拖欠的工资48495.74元。', povertyClaimed: true,
    }, 'zh');
    await inspect(clerk, 'apply-filled');
    await form.getByRole('button', { name: '收取材料并登记' }).click();
    await clerk.page.getByRole('status').filter({ hasText: '已收取材料，收件号' }).waitFor();
    await clerk.page.waitForURL('**/cases/**');
    walk.civil = decodeURIComponent(new URL(clerk.page.url()).pathname.split('/')[2]!);
    await clerk.page.getByRole('heading', { name: /收2018-/ }).waitFor();
    await inspect(clerk, 'case-received');
    expect((await readCase(clerk, walk.civil)).case).toMatchObject({ claim: '48495.74', caseNumber: null });
  });

  it('is on the fast track at once, and the liaison confirms it', async () => {
    await doTask(await who(walk, 'liaison'), walk.civil, 'confirmTag', { outcome: 'confirm', basis: '经比对建档立卡名册，属实' });
  });

  it('is filed the same day and gets its number', async () => {
    const clerk = await who(walk, 'filing');
    await doTask(clerk, walk.civil, 'review', { outcome: 'file', procedure: 'simplified', feeRelief: 'waived', feeGround: 'subsistence' });
    const { case: filed } = await readCase(clerk, walk.civil);
    expect(filed).toMatchObject({ caseNumber: `（2018）陕0902民初${nth}号`, status: 'filed', tags: expect.arrayContaining(['扶贫']) });
  });

  it('is assigned, and the complaint served', async () => {
    await doTask(await who(walk, 'trial-chief'), walk.civil, 'assignJudge', { judgeId: '李审' });
    await doTask(await who(walk, 'clerk'), walk.civil, 'serveComplaint', { method: 'inPerson' });
  });

  it('is heard on the day that was set', async () => {
    const judge = await who(walk, 'judge');
    await doTask(judge, walk.civil, 'setHearing', { hearingOn: days.hearing, toldOn: days.received });
    await moveClock(walk, days.hearing);
    await doTask(judge, walk.civil, 'holdHearing', { outcome: 'held', on: days.hearing });
  });

  it('is mediated, and in force when both have signed', async () => {
    await doTask(await who(walk, 'judge'), walk.civil, 'decide', {
      outcome: 'mediated', documentNo: `（2018）陕0902民初${nth}号`, mainText: `被告于${days.performBy}前支付原告工资48495.74元。`, performBy: days.performBy, principal: CLAIM, interest: '0', costs: '0',
    });
    const clerk = await who(walk, 'clerk');
    for (const party of ['张', '安康']) await doTask(clerk, walk.civil, 'serveMediation', { outcome: 'served', partyId: party, method: 'inPerson' });
    await vi.waitFor(async () => expect((await readCase(clerk, walk.civil)).case.status).toBe('inForce'), PATIENCE);
    await visit(clerk, pageOf(walk.civil));
    await inspect(clerk, 'case-in-force');
  });
}

/** The tests of 执行: applied for, filed, assigned, notified, looked for, frozen. */
export function enforced(walk: Walk): void {
  const { nth, days } = walk;

  it('is enforced on application when the debtor has let his time pass', async () => {
    const clerk = await who(walk, 'filing');
    await moveClock(walk, days.applied);
    await doTask(clerk, walk.civil, 'applyForEnforcement', { outcome: 'application', on: days.applied });
    walk.enforcement = await vi.waitFor(async () => {
      const link = (await readCase(clerk, walk.civil)).links.find(({ kind }) => kind === 'enforcement');
      if (!link) throw new Error('no enforcement case yet');
      return link.caseId;
    }, PATIENCE);
    expect((await readCase(clerk, walk.enforcement)).case).toMatchObject({ claim: '48495.74', tags: expect.arrayContaining(['扶贫']) });
  });

  it('is filed under the five conditions and assigned', async () => {
    await doTask(await who(walk, 'filing'), walk.enforcement, 'review', {
      outcome: 'file', isTitleEffective: true, isApplicantEntitled: true, isContentDefinite: true, isUnperformed: true, isCourtCompetent: true,
    });
    await doTask(await who(walk, 'enforcement-chief'), walk.enforcement, 'assign', { handlerId: '刘执' });
    expect((await readCase(await who(walk, 'officer'), walk.enforcement)).case).toMatchObject({ caseNumber: `（2018）陕0902执${nth}号`, handler: { name: '刘执' } });
  });

  it('has its debtor notified and his property looked for', async () => {
    const officer = await who(walk, 'officer');
    await doTask(officer, walk.enforcement, 'issueNotice', { reportDays: '5' });
    await doTask(officer, walk.enforcement, 'askClues', {});
    await doTask(officer, walk.enforcement, 'sendQuery', {});
    await doTask(officer, walk.enforcement, 'recordQuery', { deposit: '某银行账户一个，余额 51,000.00 元', vehicle: '无', immovable: '无' });
    await doTask(officer, walk.enforcement, 'concludeInvestigation', { isFound: true, summary: '查明银行存款，足以清偿' });
  });

  it('has what was found frozen', async () => {
    const officer = await who(walk, 'officer');
    await giveCommand(officer, walk.enforcement, 'enforcement', 'control', {
      measure: 'freeze', asset: 'bank', what: '某银行账户存款', value: CLAIM, respondentId: '安康', until: '2019-03-20', documentNo: `（2018）陕0902执${nth}号裁定`,
    });
    await visit(officer, pageOf(walk.enforcement, 'property'));
    await inspect(officer, 'case-frozen');
  });
}

/** The tests of 兑付: the money arrives and is proposed, approved and paid by three people. */
export function paidOut(walk: Walk, calculate: () => Promise<void>): void {
  it('finds its money when it arrives', async () => {
    const finance = await who(walk, 'finance');
    await visit(finance, pageOf(walk.enforcement, 'money'));
    const account = await finance.page.getByText(/^9999\d{15}$/).innerText();
    await go(finance, '/arrivals');
    const form = finance.page.locator('form.spec-form');
    await fillForm(form, ARRIVAL_FORM, { bankRef: `ICBC-2018-${walk.nth}`, amount: CLAIM, toAccount: account, payer: '安康某某建材有限公司' }, 'zh');
    await inspect(finance, 'arrival-filled');
    await form.getByRole('button', { name: '登记到账' }).click();
    await finance.page.getByRole('status').filter({ hasText: '已登记到账' }).waitFor();
    await vi.waitFor(async () => expect((await readCase(finance, walk.enforcement)).case.received).toBe('48495.74'), PATIENCE);
  });

  it('has the sum calculated', calculate);

  it('is proposed, approved and paid by three people', async () => {
    await doTask(await who(walk, 'officer'), walk.enforcement, 'propose', { proposal: 'pay', opinion: '案款已到账，拟全额发放申请执行人。' });
    await doTask(await who(walk, 'enforcement-chief'), walk.enforcement, 'approve', { decision: 'approve', opinion: '同意发放。' });
    const finance = await who(walk, 'finance');
    await doTask(finance, walk.enforcement, 'pay', { decision: 'pay' });
    await vi.waitFor(async () => expect((await readCase(finance, walk.enforcement)).case.paid).toBe('48495.74'), PATIENCE);
    await visit(finance, pageOf(walk.enforcement, 'money'));
    await inspect(finance, 'case-paid');
  });
}

/** The tests of the end: the case is closed, the household certified, and no story is left. */
export function endedAndCertified(walk: Walk): void {
  const { nth, days } = walk;

  it('is closed when all is paid', async () => {
    const officer = await who(walk, 'officer');
    await giveCommand(officer, walk.enforcement, 'enforcement', 'releaseControl', { controlId: '冻结某银行账户', reason: '案款已全部到位', documentNo: `（2018）陕0902执${nth}号之一裁定` });
    await giveCommand(officer, walk.enforcement, 'enforcement', 'proposeClosing', { closing: 'performed', reason: '案款已全部到位并发放完毕' });
    await doTask(await who(walk, 'enforcement-chief'), walk.enforcement, 'approveClosing', { outcome: 'approve' });
  });

  it('is certified by the liaison, and all has ended', async () => {
    const liaison = await who(walk, 'liaison');
    await moveClock(walk, days.certified);
    await doTask(liaison, walk.civil, 'certify', { result: 'outOfPoverty', basis: '年人均纯收入超过脱贫标准，两不愁三保障达标' });
    await vi.waitFor(async () => {
      const open = await walk.court().pool.query('select stream_id from stream where case_id = any($1) and not is_ended', [[walk.civil, walk.enforcement]]);
      expect(open.rows).toEqual([]);
    }, PATIENCE);
    await visit(liaison, pageOf(walk.civil));
    await inspect(liaison, 'case-certified');
  });
}
