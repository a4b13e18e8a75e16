import { createContext, use } from 'react';
import type { CaseDeadline, MaterialLine, Party } from '#contract/case.ts';
import type { IsoDate } from '#domain/shared/dates.ts';

/** What a form may offer to choose from: the case it is about, and the court's day. */
export type FormWorld = {
  /** The case whose materials may be added to; null where there is none yet. */
  caseId: string | null;
  today: IsoDate;
  parties: readonly Party[];
  deadlines: readonly CaseDeadline[];
  materials: readonly MaterialLine[];
  /** The fold of the stream that is asked. */
  state: unknown;
};

export const FormWorldContext = createContext<FormWorld | null>(null);

/** The world of a form that is about no case. */
export function worldWithoutCase(today: IsoDate): FormWorld {
  return { caseId: null, today, parties: [], deadlines: [], materials: [], state: null };
}

export function useFormWorld(): FormWorld {
  const world = use(FormWorldContext);
  if (!world) throw new Error('a form stands in a FormWorldContext');
  return world;
}
