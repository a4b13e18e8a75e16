import type { Facts } from './state.ts';

/** The stream of the n-th fast track of a case: a tag that was rejected may be claimed again. */
export function trackStreamOf(caseId: string, n: number): string {
  return n === 1 ? `povertyTrack/${caseId}` : `povertyTrack/${caseId}/${n}`;
}

/** The fast track that runs for the case now, or null. */
export function runningTrack({ poverty }: Pick<Facts, 'poverty'>, caseId: string): string | null {
  return poverty.tag === 'claimed' || poverty.tag === 'confirmed' ? (poverty.track ?? trackStreamOf(caseId, 1)) : null;
}
