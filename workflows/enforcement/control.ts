import { controlRule } from '#domain/enforcement/decide-property.ts';
import type { Control, EnforcementState } from '#domain/enforcement/state.ts';
import { addDays } from '#domain/shared/dates.ts';
import type { RungSpec } from '#domain/shared/record.ts';
import { each, ofHand, type EnforcementDesk } from './desk.ts';

/** Alarms before a control lapses (SEZ-001…003), and the end of its last day. */
const RUNGS: readonly RungSpec[] = [...[60, 30, 15, 7].map((days) => ({ name: `remind/${days}`, beforeDays: days })), { name: 'ended' }];

/** Every control is watched from term to term, until it is released or lapses; a renewal that was entered late makes it stand again. */
export async function controlled(desk: EnforcementDesk): Promise<void> {
  await each(desk, (state) => ofHand(state, ({ controlCount }) => controlCount) ?? 0, async (n) => watched(desk, String(n)));
}

async function watched(desk: EnforcementDesk, id: string): Promise<void> {
  for (;;) {
    await desk.until((state) => find(state, id) !== undefined);
    await overItsTerm(desk, find(desk.state(), id)!);
  }
}

/** Nothing moves the written end of a term, not even a suspension. At the first alarm the handler is asked to renew or to release (SEZ-004). */
async function overItsTerm(desk: EnforcementDesk, { id, term, asset, from, until }: Control): Promise<void> {
  const isOver = (state: EnforcementState) => find(state, id)?.term !== term;
  let isAsked = false;

  async function keptOrReleased(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    const before = addDays(until, -1);
    await desk.askUnless('keepControl', isOver, { key: `${id}-${term}`, until: before < desk.today() ? desk.today() : before });
  }

  await desk.limit({ id: `control/${id}/${term}`, rule: controlRule(asset), from, until, rungs: RUNGS }, isOver, async (rung) => {
    if (rung === 'ended') await desk.record({ type: 'controlLapsed', on: until, controlId: id }, (state) => !isOver(state));
    else await keptOrReleased();
  });
}

function find(state: EnforcementState, id: string): Control | undefined {
  return ofHand(state, ({ controls }) => controls.find((control) => control.id === id));
}
