import { CIVIL } from '#domain/civil/civil.ts';
import type { CivilEvent } from '#domain/civil/events.ts';
import type { CivilState } from '#domain/civil/state.ts';
import type { CivilAnswers } from '#domain/civil/tasks.ts';
import type { StoryInput } from '../kit/conversation.ts';
import { openDesk } from '../kit/desk.ts';
import { awaitAppeal, awaitPerformance } from './after-judgment.ts';
import { askUntil, type CaseAtDesk } from './case-at-desk.ts';
import { reviewPapers } from './filing.ts';
import { serveEachParty } from './service.ts';
import { countersign, decideOnCorrections, decideOnExtensions, settleFee, watchTheLimit } from './trial.ts';

/** A civil case of first instance (民初): filing, trial, service, appeal, effect, and the way to enforcement. */
export async function civil(input: StoryInput): Promise<void> {
  const desk = openDesk<CivilState, CivilEvent, CivilAnswers>(input, CIVIL);
  const atDesk: CaseAtDesk = { desk, streamId: input.streamId };

  await desk.tell(async () => {
    await Promise.all([goThrough(atDesk), decideOnCorrections(atDesk)]);
  });
}

async function goThrough(atDesk: CaseAtDesk): Promise<void> {
  await reviewPapers(atDesk);
  await Promise.all([settleFee(atDesk), countersign(atDesk), watchTheLimit(atDesk), decideOnExtensions(atDesk), tryTheCase(atDesk)]);
}

/** What comes next wherever the case stands: a hearing may be adjourned, a mediation refused at the signature, a judgment appealed. */
async function tryTheCase(atDesk: CaseAtDesk): Promise<void> {
  for (;;) {
    const state = atDesk.desk.state();
    const next = ({ status }: CivilState) => status !== state.status;
    switch (state.status) {
      case 'filed':
        await askUntil(atDesk, 'assignJudge', next, { from: state.docket.filedOn });
        break;
      case 'assigned':
        await askUntil(atDesk, 'serveComplaint', next, { from: state.docket.filedOn });
        break;
      case 'complaintServed':
        await askUntil(atDesk, 'setHearing', next, { from: state.servedOn });
        break;
      case 'hearingSet':
        await askUntil(atDesk, 'holdHearing', next, { from: state.hearingOn });
        break;
      case 'heard':
        await askUntil(atDesk, 'decide', next, { from: state.heardOn });
        break;
      case 'judged':
      case 'mediated':
        await serveEachParty(atDesk);
        break;
      case 'delivered':
        await awaitAppeal(atDesk);
        break;
      case 'appealed':
        await askUntil(atDesk, 'enterAppealResult', next, { from: state.appealedOn });
        break;
      case 'inForce':
        await awaitPerformance(atDesk);
        break;
      default:
        return;
    }
  }
}
