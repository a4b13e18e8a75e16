import type { CaseView } from '#contract/case.ts';
import type { FormWorld } from '../forms/form-world.ts';

/** What the forms of a stream may offer, out of the case's page. */
export function worldOf({ case: { caseId }, today, parties, deadlines, materials, streams }: CaseView, streamId: string): FormWorld {
  return { caseId, today, parties, materials, deadlines: deadlines.filter((deadline) => deadline.streamId === streamId), state: streams.find((stream) => stream.streamId === streamId)?.state };
}
