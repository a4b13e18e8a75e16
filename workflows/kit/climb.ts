import type { Rung } from '#domain/shared/record.ts';
import { rungsAhead, type StreamClock } from '#domain/shared/stream-clock.ts';
import type { Conversation } from './conversation.ts';
import { isOwn } from './script.ts';

type Climber = { clock: () => StreamClock; conversation: Conversation };

/**
 * Tells the rungs of a deadline as they come, each once, until it is done or nothing is left to tell. Where the record still leads, it says which rung comes;
 * after that only the court's time does. A reminder that nobody could get, because a later rung has come as well, is not told.
 */
export async function climb({ clock, conversation }: Climber, id: string, isDone: () => boolean, onRung: (rung: string) => void = () => {}): Promise<void> {
  const { pulse } = conversation;

  function toldRung(): Rung | undefined {
    const line = conversation.head();
    if (!line || !isOwn(line) || line.event.deadlineId !== id) return undefined;
    return rungsAhead(clock(), id).find(({ name }) => name === line.event.rung);
  }

  function dueRung(): Rung | undefined {
    if (!conversation.isLive()) return undefined;
    const come = rungsAhead(clock(), id).filter(({ atMs }) => atMs <= conversation.nowMs());
    return come.find(({ name }, at) => !name.startsWith('remind') || at === come.length - 1);
  }

  let isBreachDrawn = false;
  for (; !isDone(); drawBreach()) {
    const rung = toldRung() ?? dueRung();
    if (rung) {
      const event = { type: rung.name === 'breach' ? 'breached' : 'reminded', deadlineId: id, rung: rung.name };
      const fate = await conversation.write(event, () => !isDone() && isAhead(rung), rung.atMs);
      if (fate === 'written' && rung.name !== 'breach') onRung(rung.name);
      if (fate !== 'early') continue;
    }
    await untilMoved();
  }

  /** What follows from a breach follows once, whether this story told it or the door before a late act. */
  function drawBreach(): void {
    if (isBreachDrawn || !clock().open[id]?.told.includes('breach')) return;
    isBreachDrawn = true;
    onRung('breach');
  }

  async function untilMoved(): Promise<void> {
    const wasLive = conversation.isLive();
    const next = wasLive ? rungsAhead(clock(), id)[0] : undefined;
    if (next) conversation.wakeAt(next.atMs);
    const armed = pulse.timeMoved;
    await conversation.wait(() => isDone() || toldRung() !== undefined || pulse.timeMoved !== armed || (!wasLive && conversation.isLive()));
  }

  function isAhead({ name }: Rung): boolean {
    return rungsAhead(clock(), id).some((ahead) => ahead.name === name);
  }
}
