import type { IsoDate } from '#domain/shared/dates.ts';
import type { FindingSource, ServedDocument, ServiceMethod } from './events.ts';
import type { Closing, Control, Correctable, PropertyClass } from './state.ts';
import type { SuspensionGround } from './suspension.ts';

/** What people may do to the case on any day; `actions.ts` says who and when. `on` is the day of the fact. */
export type EnforcementCommand =
  | { type: 'receiveMaterial'; materialId: string; sha256?: string; kind: string; on: IsoDate }
  | { type: 'claimPoverty'; countyCode?: string; on: IsoDate }
  | { type: 'receiveCorrection'; on: IsoDate }
  | { type: 'returnPapers'; reason: string; on: IsoDate }
  | { type: 'withdrawApplication'; reason: string; on: IsoDate }
  | { type: 'proposeCorrection'; field: Correctable; was?: string; controlId?: string; becomes: string; reason: string }
  | { type: 'decideCorrection'; outcome: 'approve' | 'dismiss'; comment?: string }
  | { type: 'changeHandler'; handlerId: string; reason: string; on: IsoDate }
  | { type: 'addParty'; partyId: string; side: 'applicant' | 'respondent'; ground: string; on: IsoDate }
  | { type: 'recordService'; document: ServedDocument; partyId: string; method: ServiceMethod; on: IsoDate }
  | { type: 'noteSettlement'; terms: string; performBy?: IsoDate; on: IsoDate }
  | { type: 'suspend'; ground: SuspensionGround; reason: string; until?: IsoDate; on: IsoDate }
  | { type: 'resume'; reason: string; on: IsoDate }
  | { type: 'proposeExtension'; months: number; reason: string; hpcRecordNo?: string; on: IsoDate }
  | { type: 'decideExtension'; outcome: 'grant' | 'dismiss'; comment?: string; on: IsoDate }
  | { type: 'receiveClue'; text: string; isUrgent: boolean; on: IsoDate }
  | { type: 'sendQuery'; on: IsoDate }
  | { type: 'recordFinding'; source: FindingSource; propertyClass: PropertyClass; finding: string; on: IsoDate }
  | ({ type: 'control'; on: IsoDate; respondentId: string; until: IsoDate } & Pick<Control, 'measure' | 'asset' | 'what' | 'value' | 'documentNo'>)
  | { type: 'renewControl'; controlId: string; until: IsoDate; documentNo: string; on: IsoDate }
  | { type: 'releaseControl'; controlId: string; reason: string; documentNo: string; on: IsoDate }
  | { type: 'setLateInterest'; amount: string; until: IsoDate; working: string }
  | { type: 'waive'; amount: string; materialId: string; sha256?: string; on: IsoDate }
  | { type: 'recordFee'; step: 'due' | 'paid'; amount: string; reason?: string; on: IsoDate }
  | { type: 'recordFee'; step: 'waived'; partyId: string; amount: string; reason: string; on: IsoDate }
  | { type: 'drawUpDistribution'; debtorId: string; pool: string; costs: string; creditors: readonly JoiningClaim[]; on: IsoDate }
  | { type: 'proposeClosing'; closing: Closing; reason: string; on: IsoDate }
  | { type: 'decideClosing'; outcome: 'approve' | 'return'; comment?: string; on: IsoDate };

/** A claim that takes part in a distribution; `partyId` only of an applicant of this case. */
export type JoiningClaim = { basis: string; partyId?: string; claim: string; isPriority: boolean };

/** What only a story orders: the consequences of time, and the money that the court's treasury has for the case. */
export type EnforcementOrder = { type: 'fileByLimit' } | { type: 'resumeByExpiry' } | { type: 'bookReceipt'; receiptNo: string; amount: string; on: IsoDate };

export type AnyEnforcementCommand = EnforcementCommand | EnforcementOrder;
