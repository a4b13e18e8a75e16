import type { ActionTable, CommandRole } from '#domain/shared/kind.ts';
import type { CivilCommand } from './commands.ts';
import type { CivilStatus } from './state.ts';

type Row = Partial<Record<CivilCommand['type'], readonly CommandRole[]>>;

const ANY_DAY = { receiveMaterial: ['filingClerk', 'courtClerk', 'trialJudge'], claimPoverty: ['filingClerk', 'trialJudge', 'order'] } as const satisfies Row;

const BEFORE_FILING = {
  ...ANY_DAY, withdraw: ['filingClerk'], changeHandler: ['filingChief', 'order'], proposeCorrection: ['filingClerk'], addParty: ['filingClerk'],
} as const satisfies Row;

const REVIEW = { ...BEFORE_FILING, fileByLimit: ['order'], fileRemanded: ['order'] } as const satisfies Row;

const AFTER_FILING = {
  ...ANY_DAY, payFee: ['filingClerk'], changeHandler: ['trialChief', 'order'], proposeCorrection: ['filingClerk', 'courtClerk', 'trialJudge'],
} as const satisfies Row;

const CLOCK = { suspend: ['trialJudge'], resume: ['trialJudge'], excludePeriod: ['trialJudge'], proposeExtension: ['trialJudge'] } as const satisfies Row;

const FILED = { ...AFTER_FILING, changeHandler: ['order'], withdraw: ['trialChief'], addParty: ['trialChief'] } as const satisfies Row;

const TRIAL = { ...AFTER_FILING, ...CLOCK, withdraw: ['trialJudge'], recordMediation: ['trialJudge'], convert: ['trialJudge'], addParty: ['trialJudge'] } as const satisfies Row;

/** A case that a public notice carried past the trial while it stood still goes on with a resumption. */
const AFTER_TRIAL = { ...AFTER_FILING, resume: ['trialJudge'] } as const satisfies Row;

/** Who may do what while a civil case stands where it does. */
export const CIVIL_ACTIONS = {
  received: REVIEW,
  underReview: REVIEW,
  correctionAsked: BEFORE_FILING,
  filed: FILED,
  assigned: TRIAL,
  complaintServed: TRIAL,
  hearingSet: TRIAL,
  heard: TRIAL,
  judged: { ...AFTER_FILING, ...CLOCK, appeal: ['courtClerk', 'trialJudge'], deemServed: ['order'] },
  mediated: { ...AFTER_FILING, ...CLOCK },
  delivered: { ...AFTER_TRIAL, appeal: ['courtClerk', 'trialJudge'], takeEffect: ['order'] },
  appealed: AFTER_TRIAL,
  inForce: { ...AFTER_TRIAL, appeal: ['courtClerk', 'trialJudge'], recordPerformance: ['filingClerk', 'courtClerk', 'trialJudge'] },
  refused: {},
  papersReturned: {},
  withdrawn: {},
  deemedWithdrawn: {},
  closedWithoutEnforcement: {},
  performed: {},
  inEnforcement: {},
  remanded: {},
} as const satisfies Record<CivilStatus, Row> & ActionTable;
