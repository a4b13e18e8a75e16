import { isFeeSettled, payableFrom } from '#domain/civil/fee.ts';
import { docketOf, isBeforeFiling, isOnTrial, type CivilState } from '#domain/civil/state.ts';
import { trialLimitId } from '#domain/civil/evolve-time.ts';
import { trialLimitRule } from '#domain/clock/trial-limit.ts';
import type { RungSpec } from '#domain/shared/record.ts';
import { askUntil, type CaseAtDesk } from './case-at-desk.ts';

const TRIAL_RUNGS: readonly RungSpec[] = [{ name: 'remind/30', beforeDays: 30 }, { name: 'remind/10', beforeDays: 10 }, { name: 'remind/3', beforeDays: 3 }, { name: 'breach' }];

/** TRI-001 to TRI-003 from the day of filing until the last party is served; after a conversion the limit of the heavier procedure, from the same day. */
export async function watchTheLimit({ desk }: CaseAtDesk): Promise<void> {
  while (isOnTrial(desk.state())) {
    const { procedure, filedOn } = docketOf(desk.state())!;
    const isOver = (state: CivilState) => !isOnTrial(state) || docketOf(state)?.procedure !== procedure;
    await desk.limit({ id: trialLimitId(procedure), rule: trialLimitRule(procedure, filedOn), from: filedOn, rungs: TRIAL_RUNGS }, isOver);
  }
}

/** FIL-012: paid, relieved, or the suit counts as withdrawn. What is reduced is still to be paid. */
export async function settleFee(atDesk: CaseAtDesk): Promise<void> {
  const { desk } = atDesk;
  const feeOf = (state: CivilState) => docketOf(state)?.fee;
  for (let fee = feeOf(desk.state()); fee && !isFeeSettled(fee); fee = feeOf(desk.state())) {
    const { status } = fee;
    const hasMoved = (state: CivilState) => feeOf(state)?.status !== status || isFeeSettled(feeOf(state)!);
    await askUntil(atDesk, 'settleFee', hasMoved, { from: payableFrom(docketOf(desk.state())!) });
  }
}

/** What was filed by lapse of time is signed for afterwards (补签受理案件通知书). */
export async function countersign(atDesk: CaseAtDesk): Promise<void> {
  const docket = docketOf(atDesk.desk.state());
  if (docket?.isByLimit) await askUntil(atDesk, 'countersignFiling', (state) => docketOf(state)?.isCountersigned === true, { from: docket.filedOn });
}

/** A request for more time goes to the president, whenever one is made. */
export async function decideOnExtensions(atDesk: CaseAtDesk): Promise<void> {
  const { desk } = atDesk;
  const proposalOf = (state: CivilState) => docketOf(state)?.proposal ?? null;
  for (;;) {
    await desk.until((state) => proposalOf(state) !== null);
    await askUntil(atDesk, 'approveExtension', (state) => proposalOf(state) === null, { from: proposalOf(desk.state())!.on });
  }
}

/** A proposed correction (更正) goes to the chief of the division that has the case. */
export async function decideOnCorrections(atDesk: CaseAtDesk): Promise<void> {
  const { desk } = atDesk;
  for (;;) {
    await desk.until(({ correction }) => correction !== null);
    await askUntil(atDesk, isBeforeFiling(desk.state()) ? 'approveIntakeCorrection' : 'approveCorrection', ({ correction }) => correction === null);
  }
}
