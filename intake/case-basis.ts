import type { CaseDraft } from '#domain/import/case-draft.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { CaseDates } from './case-dates.ts';

/** What a row is judged against: the court that brings the file, its day, and the people of each kind of case by name. */
export type CaseContext = { courtCode: string; today: IsoDate; handlers: Readonly<Record<'civil' | 'enforcement', ReadonlyMap<string, readonly string[]>>> };

/** What every kind of case has. */
export type CaseBasis = { dates: CaseDates; caseNumber: string | null; year: number; cause: string; povertyClaimed: boolean; request: string };

export type Sides = { applicantIds: readonly string[]; respondentIds: readonly string[] };

/** A free text as the record keeps it. */
export type Keep = (text: string) => string;

/** The lines of the case, once it is known under which ids its parties stand. */
export type LineWriter = (sides: Sides, at: { importId: string; today: IsoDate; isOnRoster: boolean; kept: Keep }) => ReturnType<CaseDraft['lines']>;
