import type { CaseLine, CaseView } from '#contract/case.ts';
import { subAccountOf } from '#domain/money/account-number.ts';
import { addDays, dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { Cast } from './cast.ts';
import type { CasePlan } from './plan.ts';
import { Rejected } from './session.ts';

type Chore = { cast: Cast; plan: CasePlan; line: CaseLine; today: IsoDate };

/** What people do of their own accord in an enforcement case: hold property, note the money that has come, close what is paid. Returns the number of acts. */
export async function doChores(chore: Chore): Promise<number> {
  return (await control(chore)) + (await noteMoney(chore)) + (await close(chore));
}

async function control({ cast, plan, line, today }: Chore): Promise<number> {
  if (!plan.setControl || line.status !== 'investigating' || line.filedOn === null || dayNumber(today) < dayNumber(line.filedOn) + 8) return 0;
  const officer = await cast.as('enforcementOfficer', plan.courtCode);
  const view = await officer.get<CaseView>(`/cases/${encodeURIComponent(line.caseId)}`);
  const own = view.streams.find(({ kind }) => kind === 'enforcement')!;
  const { controls } = own.state as { controls?: readonly unknown[] };
  if (!controls || controls.length > 0) return 0;
  const respondentId = view.parties.find(({ role }) => role === 'respondent')!.personId;
  const command = { type: 'control', measure: 'freeze', asset: 'bank', what: '银行存款账户', value: plan.amount, respondentId, documentNo: `（${today.slice(0, 4)}）执行裁定书${plan.key}号`, on: today, until: addDays(today, 360) };
  await officer.post(`/streams/${encodeURIComponent(own.streamId)}/commands`, { command });
  return 1;
}

async function noteMoney({ cast, plan, line, today }: Chore): Promise<number> {
  const { filedOn } = line;
  if (filedOn === null || ['received', 'underReview', 'filed', 'assigned'].includes(line.status)) return 0;
  const come = plan.arrivals.map((arrival, at) => ({ ...arrival, at })).filter(({ afterDays }) => dayNumber(today) >= dayNumber(filedOn) + afterDays);
  const expected = come.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0);
  if (expected <= Number(line.received.replace('.', ''))) return 0;
  const finance = await cast.as('finance', plan.courtCode);
  let acts = 0;
  for (const { at, amount } of come) {
    const bankRef = `B${plan.key.replaceAll(/[^A-Za-z0-9]/g, '')}-${at + 1}`;
    acts += await finance.post('/bank/notices', { bankRef, amount, on: today, toAccount: subAccountOf(line.receiptNo)! }).then(() => 1, unless('receipt_known'));
  }
  return acts;
}

async function close({ cast, plan, line, today }: Chore): Promise<number> {
  if (line.received !== line.claim || line.paid !== line.claim) return 0;
  const officer = await cast.as('enforcementOfficer', plan.courtCode);
  const view = await officer.get<CaseView>(`/cases/${encodeURIComponent(line.caseId)}`);
  const own = view.streams.find(({ kind }) => kind === 'enforcement')!;
  const { controls = [], closing } = own.state as { controls?: readonly { id: string }[]; closing?: unknown };
  if (closing) return 0;
  const give = (command: object) => officer.post(`/streams/${encodeURIComponent(own.streamId)}/commands`, { command });
  for (const { id: controlId } of controls) await give({ type: 'releaseControl', controlId, reason: '案款已全部到位', documentNo: `解除冻结裁定书${plan.key}号`, on: today });
  return controls.length + (await give({ type: 'proposeClosing', closing: 'performed', reason: '案款已全部到位并发放完毕', on: today }).then(() => 1, unless('payout_open')));
}

/** What is refused for this alone is done already, or will be possible soon. */
function unless(code: string): (error: unknown) => number {
  return (error) => {
    if (error instanceof Rejected && error.code === code) return 0;
    throw error;
  };
}
