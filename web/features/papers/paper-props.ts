import type { CaseView, PaperView } from '#contract/case.ts';

/** What every paper is made from: the case as it stands, and its parties in full. */
export type PaperProps = { view: CaseView; paper: PaperView };
