import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import type { Effects, Kind } from '#domain/shared/kind.ts';
import { TRACK_ACTIONS } from './actions.ts';
import type { TrackCommand } from './commands.ts';
import { answerTrack, decideTrack } from './decide.ts';
import { TRACK_NEWS, type TrackEvent } from './events.ts';
import { evolveTrack } from './evolve.ts';
import { formerTargets } from './imported.ts';
import { isEnded, type TrackState } from './state.ts';
import { TRACK_TASKS, type TrackAnswer } from './tasks.ts';

/** 扶贫绿色通道 (快立案、快审判、快执行、快兑付): the court's own targets on the way of a poor applicant's case, and who is told when one is missed. */
export const POVERTY_TRACK: Kind<TrackState, TrackEvent, TrackCommand, TrackAnswer> = {
  name: 'povertyTrack',
  version: '2026-11',
  workflow: 'povertyTrack',
  tasks: TRACK_TASKS,
  actions: TRACK_ACTIONS,
  news: TRACK_NEWS,
  evolve: evolveTrack,
  answer: answerTrack,
  decide: decideTrack,
  status: ({ status }) => status,
  isEnd: isEnded,
  handler: ({ holder }) => holder.userId,
  waitingRole: ({ holder }) => holder.role,
  formerLimits: formerTargets,
  effects: (_state, event) => effects(event),
  caseRow: null,
};

/** The track follows the case from stream to stream: civil, sent back, enforcement, and each payout. */
function effects(event: TrackEvent | SharedEvent): Effects {
  if (event.type === 'claimed') return { follow: [event.caseStream] };
  if (event.type !== 'heard') return {};
  const next = nextStream(event.streamId, event.event);
  return next === undefined ? {} : { follow: [next] };
}

function nextStream(from: string, news: AnyEvent): string | undefined {
  if (news.type === 'remanded') return `civil/${String(news.newCaseId)}`;
  if (news.type === 'enforcementRequested') return `enforcement/${String(news.caseId)}`;
  return news.type === 'fundsArrived' ? `disbursement/${from.slice('enforcement/'.length)}/${String(news.arrivalId)}` : undefined;
}
