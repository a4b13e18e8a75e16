import { createContext, use } from 'react';
import type { CaseDeadline, MaterialLine, Party } from '#contract/case.ts';
import type { IsoDate } from '#domain/shared/dates.ts';

/** What a form may offer to choose from: the case it is about, and the court's day. */
export type FormWorld = {
  today: IsoDate;
  parties: readonly Party[];
  deadlines: readonly CaseDeadline[];
  materials: readonly MaterialLine[];
  /** The fold of the stream that is asked. */
  state: unknown;
};

export const FormWorldContext = createContext<FormWorld | null>(null);

export function useFormWorld(): FormWorld {
  const world = use(FormWorldContext);
  if (!world) throw new Error('a form stands in a FormWorldContext');
  return world;
}
