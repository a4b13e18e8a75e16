import type { IsoDate } from '#domain/shared/dates.ts';
import type { Limit } from '../limit.ts';
import { DOCUMENTS, type DocumentId, type Strength } from './documents.ts';
import type { TRIGGERS } from './trigger.ts';

/** `ENF-003`, or a part of a row with several limits: `SAN-007/apply`. */
export type RuleId = string;

/**
 * What happens when the last day is a rest day (rule book 9.3). `party` and `court` periods move to the next working
 * day; of a `court` period the warnings keep to the raw date. `workingDays` end on a working day by themselves.
 * `never`: seizures, terms and lead times stand still.
 */
export type RollPolicy = 'party' | 'court' | 'workingDays' | 'never';

export type Breach =
  | 'task_overdue' | 'escalate' | 'auto_filing' | 'auto_lapse' | 'deemed_service' | 'deemed_consent' | 'right_lost' | 'block' | 'none';

export type Verification = 'verified' | 'unverified' | 'local' | 'design' | 'seed';

export type Actor = keyof typeof ACTORS;

export type Trigger = keyof typeof TRIGGERS;

export type Source = { doc: DocumentId; article: string };

/** A number that is no period: a count, a share, a sum. Amounts in yuan with two decimals. */
export type Quantity = {
  kind: 'yuan' | 'percent' | 'count' | 'days' | 'months' | 'years' | 'perDay' | 'share';
  min?: string;
  max?: string;
  minExclusive?: true;
  value?: string;
};

export type Rule = {
  id: RuleId;
  /** The name of this number within its row, where the row has several: the bare id is its first number. */
  part?: string;
  zh: string;
  en: string;
  trigger: Trigger;
  limit?: Limit;
  quantity?: Quantity;
  /** Lead times are counted back from the trigger. */
  direction: 'after' | 'before';
  actor: Actor;
  approver?: Actor;
  warnBefore: readonly Limit[];
  roll: RollPolicy;
  /** The rule an extension of this limit rests on. */
  extendedBy?: RuleId;
  /** Periods that are not counted, by rule id. */
  pauses: readonly RuleId[];
  onBreach: Breach;
  strength: Strength;
  /** The day since which the number holds. */
  effectiveFrom: IsoDate;
  /** The last day on which the number holds. */
  effectiveTo?: IsoDate;
  source: Source;
  furtherSources: readonly Source[];
  verification: Verification;
  note?: string;
};

/** A row as its family's file writes it; what is left out follows from the document, the actor and the unit. */
export type Row = Pick<Rule, 'id' | 'zh' | 'en' | 'trigger' | 'actor'> &
  Partial<Omit<Rule, 'source' | 'furtherSources'>> & { source: readonly [SourceRef, ...SourceRef[]] };

type SourceRef = readonly [doc: DocumentId, article: string];

export const ACTORS = {
  court: '人民法院',
  higherCourt: '上级人民法院',
  filingDivision: '立案庭',
  trialDivision: '审判庭',
  panel: '合议庭',
  handler: '承办人',
  enforcementBureau: '执行局',
  bureauChief: '执行局局长',
  vicePresident: '副院长',
  president: '院长',
  finance: '财务部门',
  reliefCommittee: '司法救助委员会',
  police: '公安机关',
  procuratorate: '检察机关',
  applicant: '申请执行人',
  debtor: '被执行人',
  party: '当事人',
  outsider: '案外人',
  thirdParty: '第三人',
  creditor: '债权人',
  plaintiff: '原告',
  defendant: '被告',
  bidder: '竞买人',
  platform: '网络服务提供者',
  appraiser: '评估机构',
  registry: '协助执行单位',
  agency: '行政机关',
  system: '系统',
} as const;

const PARTIES: ReadonlySet<Actor> = new Set(['applicant', 'debtor', 'party', 'outsider', 'thirdParty', 'creditor', 'plaintiff', 'defendant', 'bidder', 'agency']);

/** Older laws are taken to hold since this day; nothing is promised before it. */
const EARLIEST: IsoDate = '2016-01-01';

/** Completes the rows of one family. */
export function rulesOf(rows: readonly Row[]): readonly Rule[] {
  return rows.map(ruleOf);
}

function ruleOf(row: Row): Rule {
  const { source, ...rest } = row;
  const [first, ...further] = source;
  const document = DOCUMENTS[first[0]];
  return {
    direction: 'after',
    warnBefore: row.limit ? usualWarnings(row.limit) : [],
    roll: usualRoll(row),
    pauses: [],
    onBreach: 'task_overdue',
    strength: document.strength,
    effectiveFrom: document.inForce > EARLIEST ? document.inForce : EARLIEST,
    verification: document.strength === 'design' ? 'design' : document.strength === 'local' ? 'local' : 'verified',
    ...rest,
    source: sourceOf(first),
    furtherSources: further.map(sourceOf),
  };
}

function sourceOf([doc, article]: SourceRef): Source {
  return { doc, article };
}

function usualRoll(row: Row): RollPolicy {
  if (row.direction === 'before' || row.limit?.unit === 'h') return 'never';
  if (row.limit?.unit === 'wd') return 'workingDays';
  return PARTIES.has(row.actor) ? 'party' : 'court';
}

function usualWarnings(limit: Limit): readonly Limit[] {
  if (limit.unit === 'h' || limit.n === 0) return [];
  if (limit.unit === 'm' || limit.unit === 'y') return [calendarDays(30), calendarDays(10), calendarDays(3)];
  if (limit.n >= 15) return [calendarDays(5), calendarDays(1)];
  return limit.n >= 2 ? [calendarDays(1)] : [];
}

export function calendarDays(n: number): Limit {
  return { n, unit: 'cd' };
}

export function workingDays(n: number): Limit {
  return { n, unit: 'wd' };
}

export function months(n: number): Limit {
  return { n, unit: 'm' };
}

export function years(n: number): Limit {
  return { n, unit: 'y' };
}

export function hours(n: number): Limit {
  return { n, unit: 'h' };
}
