import type { IsoDate } from '#domain/shared/dates.ts';
import type { AnyEvent } from '#domain/shared/record.ts';

type Contact = { phone?: string; address?: string; account?: string };

/** A person as a row of a file names him, every number checked. */
export type PersonDraft =
  | ({ type: 'natural'; name: string; idType: 'citizen' | 'other'; idNumber?: string } & Contact)
  | ({ type: 'entity'; name: string; creditCode?: string } & Contact);

export type PartyDraft = { role: 'applicant' | 'respondent'; person: PersonDraft };

/** The place of a case number in its series, which goes on after it. */
export type SeriesPlace = { typeCode: string; year: number; serial: number };

/** What only the moment of writing knows: the ids of the parties in their order, the run, and whether an applicant is on the roster of the poor. */
export type Writing = { personIds: readonly string[]; importId: string; isOnRoster: boolean };

/** A case of a former system, ready to be written: `lines` are what its stream then says. A case that is not open gets no story. */
export type CaseDraft = {
  kind: 'civil' | 'enforcement';
  caseNumber: string | null;
  series: SeriesPlace | null;
  receiptNo: string | null;
  receivedOn: IsoDate;
  /** The county of the applicant, where the row says another than the court's. */
  countyCode: string | null;
  isOpen: boolean;
  parties: readonly PartyDraft[];
  lines(writing: Writing): AnyEvent[];
};
