import type { ActionTable, CommandRole } from '#domain/shared/kind.ts';
import type { AnyEnforcementCommand } from './commands.ts';
import type { EnforcementStatus } from './state.ts';

type Row = { readonly [C in AnyEnforcementCommand['type']]?: readonly CommandRole[] };

const INTAKE = {
  receiveMaterial: ['filingClerk', 'courtClerk'],
  claimPoverty: ['filingClerk', 'order'],
  proposeCorrection: ['filingClerk'],
  decideCorrection: ['president'],
  withdrawApplication: ['filingClerk'],
} as const satisfies Row;

const FILED = {
  receiveMaterial: ['filingClerk', 'courtClerk', 'enforcementOfficer'],
  claimPoverty: ['filingClerk', 'order'],
  bookReceipt: ['order'],
} as const satisfies Row;

const WORKED = {
  ...FILED,
  proposeCorrection: ['enforcementOfficer'],
  decideCorrection: ['president'],
  changeHandler: ['enforcementChief', 'order'],
  addParty: ['enforcementOfficer'],
  recordService: ['enforcementOfficer', 'courtClerk'],
  noteSettlement: ['enforcementOfficer'],
  suspend: ['enforcementOfficer', 'enforcementChief'],
  resume: ['enforcementOfficer', 'enforcementChief'],
  resumeByExpiry: ['order'],
  proposeExtension: ['enforcementOfficer'],
  decideExtension: ['president'],
  receiveClue: ['enforcementOfficer', 'courtClerk'],
  sendQuery: ['enforcementOfficer'],
  recordFinding: ['enforcementOfficer'],
  control: ['enforcementOfficer'],
  renewControl: ['enforcementOfficer'],
  releaseControl: ['enforcementOfficer'],
  setLateInterest: ['enforcementOfficer'],
  waive: ['enforcementOfficer'],
  drawUpDistribution: ['enforcementOfficer'],
  recordFee: ['enforcementOfficer', 'finance'],
  proposeClosing: ['enforcementOfficer'],
  decideClosing: ['president'],
} as const satisfies Row;

/** Status × command → who may. An officer must be the case's handler. */
export const ENFORCEMENT_ACTIONS = {
  received: INTAKE,
  underReview: { ...INTAKE, fileByLimit: ['order'] },
  correctionAsked: { ...INTAKE, receiveCorrection: ['filingClerk'], returnPapers: ['filingClerk'] },
  refused: {},
  returned: {},
  filed: { ...FILED, proposeCorrection: ['filingClerk'], decideCorrection: ['president'] },
  assigned: WORKED,
  notified: WORKED,
  investigating: WORKED,
  controlled: WORKED,
  fundsHeld: WORKED,
  disbursing: WORKED,
  closed: {},
} as const satisfies Readonly<Record<EnforcementStatus, Row>> & ActionTable;
