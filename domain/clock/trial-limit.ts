import type { IsoDate } from '#domain/shared/dates.ts';
import type { RuleId } from './rules/rule.ts';

export type TrialProcedure = 'ordinary' | 'simplified' | 'smallClaims';

const SMALL_CLAIMS_LIMIT_SINCE: IsoDate = '2022-01-01';

/** The rule of the trial limit on the day the clock starts. Before 2022 small claims had no limit of their own and kept to the simplified one. */
export function trialLimitRule(procedure: TrialProcedure, on: IsoDate): RuleId {
  if (procedure === 'ordinary') return 'TRI-001';
  return procedure === 'smallClaims' && on >= SMALL_CLAIMS_LIMIT_SINCE ? 'TRI-003' : 'TRI-002';
}
