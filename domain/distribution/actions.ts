import type { ActionTable } from '#domain/shared/kind.ts';
import type { AnyDistributionCommand } from './commands.ts';
import type { DistributionStatus } from './state.ts';

type Row = { readonly [C in AnyDistributionCommand['type']]?: ActionTable[string][string] };

const PENDING = { recordObjection: ['enforcementOfficer', 'courtClerk'], withdrawPlan: ['enforcementOfficer'] } as const satisfies Row;
const HEARD = { ...PENDING, recordOpinion: ['enforcementOfficer', 'courtClerk'] } as const satisfies Row;
const SUED = { recordSuit: ['enforcementOfficer', 'courtClerk'] } as const satisfies Row;

/** What may be done to a plan beside its tasks. An officer must be the handler. */
export const DISTRIBUTION_ACTIONS = {
  serving: PENDING,
  objected: { ...HEARD, deemConsent: ['order'] },
  opposed: { ...HEARD, ...SUED, deemConsent: ['order'] },
  amending: { ...HEARD, ...SUED },
  deposited: { recordSuitResult: ['enforcementOfficer', 'courtClerk'] },
  final: {},
  finished: {},
  withdrawn: {},
} as const satisfies Readonly<Record<DistributionStatus, Row>>;
