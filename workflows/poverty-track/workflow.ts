import type { TrackEvent } from '#domain/poverty-track/events.ts';
import { POVERTY_TRACK } from '#domain/poverty-track/poverty-track.ts';
import { areLegsDone, PAYOUT, type TrackState } from '#domain/poverty-track/state.ts';
import type { TrackAnswers } from '#domain/poverty-track/tasks.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';
import { excludePeriods, extendCaps, standStill } from './clock.ts';
import { watchLeg, watchStep } from './leg.ts';
import type { Desk } from './track-at-desk.ts';

/** The fast track of a poor applicant (快立案、快审判、快执行、快兑付), from the claim of the tag to the poverty office's certificate. */
export async function povertyTrack(input: StoryInput): Promise<void> {
  const desk = openDesk<TrackState, TrackEvent, TrackAnswers>(input, POVERTY_TRACK);

  await desk.tell(async () => {
    await Promise.all([
      decideOnTag(desk),
      watchLeg(desk, 'filing'),
      watchLeg(desk, 'trial'),
      watchLeg(desk, 'enforcementFiling'),
      watchLeg(desk, 'enforcement'),
      watchStep(desk, 'assign'),
      watchStep(desk, 'query'),
      watchStep(desk, 'notice'),
      watchPayouts(desk),
      certify(desk),
      endEarly(desk),
      standStill(desk),
      excludePeriods(desk),
      extendCaps(desk),
    ]);
  });
}

/** The poverty office confirms the tag or rejects it; the track runs meanwhile. */
async function decideOnTag(desk: Desk): Promise<void> {
  await desk.askUnless('confirmTag', ({ status }) => status !== 'claimed', { from: desk.state().claimedOn });
}

/** Each arrival of money is a payout of its own (MON-011). */
async function watchPayouts(desk: Desk): Promise<void> {
  const { arrivalId } = await desk.hear<AnyEvent & { arrivalId: string }>('fundsArrived');
  await Promise.all([watchLeg(desk, `${PAYOUT}${arrivalId}`), watchPayouts(desk)]);
}

/** After the last payout the poverty office says what became of the household; what awaits the yearly adjustment is asked once more. */
async function certify(desk: Desk): Promise<void> {
  for (;;) {
    await desk.until((state) => state.status === 'active' && areLegsDone(state));
    const { certificate, paidOut } = desk.state();
    await desk.askUnless('certify', (state) => !areLegsDone(state), { from: certificate?.on ?? paidOut.lastOn ?? desk.today() });
    await desk.until((state) => state.certificate !== certificate || !areLegsDone(state));
  }
}

/** The debtor has paid of his own accord, or the case has ended otherwise before there was money: nothing is left to hasten. */
async function endEarly(desk: Desk): Promise<void> {
  await desk.until(({ earlyEnd }) => earlyEnd !== null);
  const { on, result } = desk.state().earlyEnd!;
  await desk.record({ type: 'ended', on, result });
}
