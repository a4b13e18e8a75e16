import { wrongDay } from '#domain/shared/fact-day.ts';
import type { DecisionContext } from '#domain/shared/kind.ts';
import { refuse, type Refusal } from '#domain/shared/refusal.ts';
import { ok, type Result } from '#domain/shared/result.ts';
import type { TrackCommand } from './commands.ts';
import type { TrackEvent, UrgeLevel } from './events.ts';
import { areLegsDone, type TrackState } from './state.ts';
import type { TrackAnswer, TrackAnswers, UrgeTask } from './tasks.ts';

type Decided = Result<TrackEvent[], Refusal>;

/** What an answer means. To give the case to another handler, the story then orders the case. */
export function answerTrack(state: TrackState, given: TrackAnswer, context: DecisionContext): Decided {
  switch (given.kind) {
    case 'confirmTag':
      return decideTag(state, given.answer, context);
    case 'certify':
      return certify(state, given.answer, context);
    default:
      return urge(state, given, context);
  }
}

/** 督促办理: the answer is noted with the leg that the task was about. */
function urge(state: TrackState, { kind, answer }: Extract<TrackAnswer, { kind: UrgeTask }>, { streamId, taskId = '' }: DecisionContext): Decided {
  const watch = watchOfTask(streamId, taskId);
  const level = levelOf(kind);
  if (watch === undefined) return refuse('task_not_open');
  switch (answer.outcome) {
    case 'urge':
      return ok([{ type: 'urged', watch, level, note: answer.note }]);
    case 'reassign':
      if (!hasHandler(state, watch)) return refuse('not_allowed', { place: state.place });
      if (answer.handlerId === state.holder.userId) return refuse('same_person');
      return ok([{ type: 'reassigned', watch, level, handlerId: answer.handlerId, reason: answer.reason }]);
    case 'acceptReason':
      return ok([{ type: 'reasonAccepted', watch, level, reason: answer.reason }]);
  }
}

/** Whether the case can be given to another: before its assignment an enforcement case has nobody, and when it is closed nobody gets it any more. */
function hasHandler({ holder, isCaseOver }: TrackState, watch: string): boolean {
  return !isCaseOver && (watch === 'filing' || watch === 'trial' || holder.role === 'enforcementOfficer');
}

/** A task's id names its question: the stream, the kind, and what it is about. */
function watchOfTask(streamId: string, taskId: string): string | undefined {
  return /^[^/]+\/(.+)#\d+$/.exec(taskId.slice(streamId.length + 1))?.[1];
}

function levelOf(kind: UrgeTask): UrgeLevel {
  if (kind === 'urgeAsVicePresident') return 'vicePresident';
  return kind === 'urgeAsPresident' ? 'president' : 'chief';
}

export function decideTrack(state: TrackState, { on, reason }: TrackCommand, { today }: DecisionContext): Decided {
  return wrongDay(on, { today }, state.confirmedOn ?? state.claimedOn) ?? ok([{ type: 'rejected', on, reason }]);
}

/** The poverty office confirms the tag or rejects it; the court never does. */
function decideTag(state: TrackState, answer: TrackAnswers['confirmTag'], { today }: DecisionContext): Decided {
  if (state.status !== 'claimed') return refuse('tag_not_claimed', { status: state.status });
  const wrong = wrongDay(answer.on, { today }, state.claimedOn);
  if (wrong) return wrong;
  return ok(answer.outcome === 'confirm' ? [{ type: 'confirmed', on: answer.on, basis: answer.basis }] : [{ type: 'rejected', on: answer.on, reason: answer.reason }]);
}

/** After the last payout; what waits for the yearly adjustment of the roster is certified once more later. */
function certify(state: TrackState, { result, on, basis }: TrackAnswers['certify'], { today }: DecisionContext): Decided {
  if (!areLegsDone(state)) return refuse('certificate_too_early', { place: state.place });
  const wrong = wrongDay(on, { today }, state.paidOut.lastOn ?? state.claimedOn);
  if (wrong) return wrong;
  const certified: TrackEvent = { type: 'certified', on, result, basis };
  return ok(result === 'awaitsAdjustment' ? [certified] : [certified, { type: 'ended', on, result: 'certified' }]);
}
