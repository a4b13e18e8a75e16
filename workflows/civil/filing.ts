import { isBeforeFiling, type CivilState } from '#domain/civil/state.ts';
import { askUntil, type CaseAtDesk } from './case-at-desk.ts';

/** From the papers to the decision on them: reviewed, sent back once for correction, reviewed anew; a case sent back by the higher court is filed at once. */
export async function reviewPapers(atDesk: CaseAtDesk): Promise<void> {
  const { desk, streamId } = atDesk;
  if (desk.state().origin === 'remand') await desk.order('file-remanded', streamId, { type: 'fileRemanded' });

  while (isBeforeFiling(desk.state())) {
    const state = desk.state();
    if (state.status === 'correctionAsked') await askUntil(atDesk, 'receiveCorrection', ({ status }) => status !== 'correctionAsked', { from: state.askedOn });
    else await reviewOnce(atDesk);
  }
}

async function reviewOnce(atDesk: CaseAtDesk): Promise<void> {
  const { isCorrected, countsFrom } = atDesk.desk.state().filing;
  await Promise.all([askUntil(atDesk, isCorrected ? 'reviewCorrected' : 'review', isDecided, { from: countsFrom }), fileAtTheLimit(atDesk)]);
}

/** FIL-003: undecided at the limit, the case is filed first, or it goes to the filing chief at once, as the court has set it. */
async function fileAtTheLimit(atDesk: CaseAtDesk): Promise<void> {
  const { desk, streamId } = atDesk;
  await desk.until((state) => isDecided(state) || state.filing.isOverdue);
  if (isDecided(desk.state())) return;
  await desk.order(`file-by-limit/${desk.state().filing.countsFrom}`, streamId, { type: 'fileByLimit' });
  if (!isDecided(desk.state())) await askUntil(atDesk, 'decideOverdueFiling', isDecided);
}

function isDecided({ status }: CivilState): boolean {
  return status !== 'received' && status !== 'underReview';
}
