import { addMonths } from '#domain/clock/civil.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { monthsOf } from '#domain/clock/limit.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import type { RuleId } from '#domain/shared/record.ts';
import type { Words } from '#domain/shared/words.ts';

/**
 * Why enforcement stands still: by which rule, and by which rule the days are not counted. A deferral (暂缓执行) has a longest term and ends with it;
 * a suspension (中止执行) lasts until its cause is gone.
 */
export const SUSPENSION_GROUNDS = {
  postponed: { rule: 'SUS-001', excludedBy: 'ENF-EX-03', isDeferral: false, zh: '申请执行人表示可以延期执行', en: 'The applicant agrees to postpone' },
  settlement: { rule: 'STL-001', excludedBy: 'ENF-EX-03', isDeferral: false, zh: '达成执行和解协议', en: 'The parties have settled' },
  outsiderObjection: { rule: 'SUS-001', excludedBy: 'ENF-EX-03', isDeferral: false, zh: '案外人对执行标的提出确有理由的异议', en: 'A founded objection of an outsider' },
  awaitHeir: { rule: 'SUS-001', excludedBy: 'ENF-EX-03', isDeferral: false, zh: '一方当事人死亡，需要等待继承人', en: 'A party has died and the heir is awaited' },
  awaitSuccessor: { rule: 'SUS-001', excludedBy: 'ENF-EX-03', isDeferral: false, zh: '法人终止，尚未确定权利义务承受人', en: 'An entity has ended without a successor' },
  otherSuspension: { rule: 'SUS-001', excludedBy: 'ENF-EX-03', isDeferral: false, zh: '人民法院认为应当中止执行的其他情形', en: 'Another cause the court finds sufficient' },
  guarantee: { rule: 'DEF-001', excludedBy: 'ENF-EX-02', isDeferral: true, zh: '被执行人提供执行担保，申请执行人同意暂缓', en: 'Guarantee given, the applicant consents' },
  higherCourt: { rule: 'DEF-002', excludedBy: 'ENF-EX-02', isDeferral: true, zh: '上级人民法院决定暂缓执行', en: 'Order of a higher court' },
} as const satisfies Record<string, Words & { rule: RuleId; excludedBy: RuleId; isDeferral: boolean }>;

export type SuspensionGround = keyof typeof SUSPENSION_GROUNDS;

/** The last day to which a deferral may run from a day on: DEF-001 one year, DEF-002 three months; undefined for a suspension, which has no term. */
export function longestDeferral(ground: SuspensionGround, on: IsoDate): IsoDate | undefined {
  const { rule, isDeferral } = SUSPENSION_GROUNDS[ground];
  if (!isDeferral) return undefined;
  const found = ruleInForce(rule, on);
  return found.ok && found.value.limit ? addMonths(on, monthsOf(found.value.limit)) : undefined;
}
