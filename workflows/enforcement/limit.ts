import { hasMoney, type EnforcementState } from '#domain/enforcement/state.ts';
import { addDays } from '#domain/shared/dates.ts';
import { caseInHand, ofHand, type EnforcementDesk } from './desk.ts';

const CASE_RUNGS = [{ name: 'remind/30', beforeDays: 30 }, { name: 'remind/10', beforeDays: 10 }, { name: 'remind/3', beforeDays: 3 }, { name: 'breach' }] as const;
const NOTICE_RUNGS = [{ name: 'remind/3', beforeDays: 3 }, { name: 'remind/1', beforeDays: 1 }, { name: 'breach' }] as const;

/** 执行通知书 with 报告财产令, three days after the handler has the file (ENF-006, ENF-016). */
export async function noticed(desk: EnforcementDesk): Promise<void> {
  await desk.askUnless('issueNotice', isNoticed, { from: caseInHand(desk).assignedOn });
}

/** The two outer clocks of the notice: ten days from the application (ENF-007), three from a measure that was taken before it (ENF-008). */
export async function noticeLimits(desk: EnforcementDesk): Promise<void> {
  const { reviewFrom } = desk.state();

  async function afterMeasure(): Promise<void> {
    await desk.until((state) => isNoticed(state) || ofHand(state, ({ controlledOn, assignedOn }) => controlledOn !== null && controlledOn >= assignedOn) === true);
    if (!isNoticed(desk.state())) await desk.limit({ id: 'noticeAfterMeasure', rule: 'ENF-008', from: caseInHand(desk).controlledOn! }, isNoticed);
  }

  await Promise.all([desk.limit({ id: 'notice', rule: 'ENF-007', from: reviewFrom, rungs: NOTICE_RUNGS }, isNoticed), afterMeasure()]);
}

/** The six months of the case (ENF-001) run until it is closed; ten days before their end the handler says whether he finishes or asks for more (ENF-003). */
export async function caseLimit(desk: EnforcementDesk): Promise<void> {
  const state = desk.state();
  if (!hasMoney(state)) return;
  let consideredFor = '';

  async function extensionConsidered(): Promise<void> {
    const due = ofHand(desk.state(), ({ limit }) => limit?.due);
    if (due === undefined || consideredFor === due) return;
    consideredFor = due;
    const isMoot = (now: EnforcementState) => ofHand(now, ({ limit, extension, suspension }) => limit?.due !== due || extension !== null || suspension !== null) === true;
    await desk.askUnless('considerExtension', isMoot, { until: addDays(due, -1) });
  }

  await desk.limit({ id: 'enforcement', rule: 'ENF-001', from: state.filedOn, extensions: state.formerExtensions, rungs: CASE_RUNGS }, ({ status }) => status === 'closed', async (rung) => {
    if (rung === 'remind/10' || rung === 'remind/3') await extensionConsidered();
  });
}

function isNoticed(state: EnforcementState): boolean {
  return ofHand(state, ({ notice }) => notice !== null) === true;
}
