import type { IsoDate } from '#domain/shared/dates.ts';
import type { Change, Plan, Undisputed } from './plan.ts';

/** Who receives the plan and may object to it: a creditor by the id in the plan, or the debtor. */
export type ReceiverId = string;
export const DEBTOR: ReceiverId = 'debtor';

/** A period that runs for one receiver from the day on which a paper reached him; `until` is its last day once the story counts it. */
export type Term = { on: IsoDate; until: IsoDate | null; isOver: boolean };

/** What a receiver says to somebody else's objection; `deemed`: he kept silent, and counts as consenting. */
export type Stance = 'agrees' | 'deemed' | 'opposes';

export type SuitOutcome = 'original' | 'asObjected';
export type Suit = { caseNumber: string; on: IsoDate; outcome: SuitOutcome | null };

/** A written objection: what it wants, who was told of it and said what, when the objector heard of an opposition, and the suit that he brought. */
export type Objection = {
  by: ReceiverId;
  on: IsoDate;
  opinion: string;
  changes: readonly Change[];
  notices: Readonly<Record<ReceiverId, Term>>;
  stances: Readonly<Record<ReceiverId, { stance: Stance; on: IsoDate }>>;
  told: Term | null;
  suit: Suit | null;
};

/** Why a plan is final: nobody objected, it was amended with everybody's consent, the objector did not sue, or the suits are decided. */
export type FinalGround = 'unopposed' | 'amended' | 'notSued' | 'judged';

type Facts = {
  caseStream: string;
  no: number;
  handlerId: string | null;
  drawnUpOn: IsoDate;
  debtorId: string;
  plan: Plan;
  services: Readonly<Record<ReceiverId, Term>>;
  objections: readonly Objection[];
  /** The plan with the objections that nobody opposes, as the officer has reviewed it. */
  amended: Plan | null;
};
type Settled = { on: IsoDate; ground: FinalGround; plan: Plan };

export type Pending = Facts & { status: 'serving' | 'objected' | 'opposed' | 'amending' };
export type Deposited = Facts & { status: 'deposited'; deposit: Undisputed & { on: IsoDate } };
export type Final = Facts & { status: 'final' | 'finished'; final: Settled };
export type Withdrawn = Facts & { status: 'withdrawn'; withdrawnOn: IsoDate; reason: string };

/** The plan of a distribution (财产分配方案) and what is said to it. */
export type DistributionState = Pending | Deposited | Final | Withdrawn;
export type DistributionStatus = DistributionState['status'];

export function isPending(state: DistributionState): state is Pending {
  return ['serving', 'objected', 'opposed', 'amending'].includes(state.status);
}

export function receiversOf({ plan }: Pick<Facts, 'plan'>): readonly ReceiverId[] {
  return [...plan.creditors.map(({ id }) => id), DEBTOR];
}

export function objectionBy({ objections }: Pick<Facts, 'objections'>, by: ReceiverId): Objection | undefined {
  return objections.find((objection) => objection.by === by);
}
