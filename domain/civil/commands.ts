import type { TrialProcedure } from '#domain/clock/trial-limit.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { Correctable, PartySide } from './events.ts';
import type { MediationTerms } from './tasks.ts';

/** What may be done to a civil case on any day that the actions table allows. The last four are given by stories. */
export type CivilCommand =
  | { type: 'withdraw'; on: IsoDate; reason: string }
  | ({ type: 'recordMediation' } & MediationTerms)
  | { type: 'convert'; on: IsoDate; to: TrialProcedure; reason: string }
  | { type: 'payFee'; on: IsoDate }
  | { type: 'appeal'; on: IsoDate; partyId: string }
  | { type: 'recordPerformance'; on: IsoDate }
  | { type: 'changeHandler'; on: IsoDate; handlerId: string; reason: string }
  | { type: 'suspend'; on: IsoDate; reason: string }
  | { type: 'resume'; on: IsoDate; reason: string }
  | { type: 'proposeExtension'; on: IsoDate; months: number; reason: string }
  | { type: 'excludePeriod'; from: IsoDate; to: IsoDate; reason: 'publicNotice' | 'appraisal' | 'settlement' | 'jurisdiction' }
  | { type: 'proposeCorrection'; field: Correctable; was?: string; partyId?: string; becomes: string; reason: string }
  | { type: 'receiveMaterial'; on: IsoDate; materialId: string; sha256?: string; kind: string }
  | { type: 'addParty'; on: IsoDate; partyId: string; side: PartySide; ground: string }
  | { type: 'claimPoverty'; on: IsoDate; countyCode?: string }
  | { type: 'fileByLimit' }
  | { type: 'fileRemanded' }
  | { type: 'deemServed'; partyId: string }
  | { type: 'takeEffect' };
