import type { PersonBody } from '#contract/application.ts';
import type { IsoDate } from '#domain/shared/dates.ts';

/** How an applicant comes by a title: a judgment, a mediation, or a title of another body, straight to enforcement. */
export type Road = 'judged' | 'mediated' | 'title';

/** Where a case is left standing; without it, it goes to its end. */
export type StopAt = 'review' | 'corrected' | 'assignJudge' | 'hearing' | 'judged' | 'inForce' | 'assign' | 'notice' | 'query' | 'investigation' | 'controlled' | 'arrived' | 'approve' | 'pay' | 'certify';

/** What will become of one poor applicant's case, decided beforehand; the people of the court play it task by task. */
export type CasePlan = {
  key: string;
  courtCode: string;
  countyCode: string;
  receivedOn: IsoDate;
  road: Road;
  cause: string;
  amount: string;
  /** How many days after the enforcement is filed how much arrives. The sums make the amount. */
  arrivals: readonly { afterDays: number; amount: string }[];
  applicant: Extract<PersonBody, { type: 'natural' }>;
  respondent: PersonBody;
  certificate: 'outOfPoverty' | 'notYet' | 'awaitsAdjustment';
  /** More than 1 slows everybody's hand: targets are missed, now and then a limit of law. */
  slowness: number;
  askCorrection: boolean;
  setControl: boolean;
  stopAt?: StopAt;
};
