import type { CaseView } from '#contract/case.ts';
import type { Fee } from '#domain/civil/events.ts';
import type { CivilState } from '#domain/civil/state.ts';
import { citationOn } from '#domain/clock/rules/citation.ts';
import type { EnforcementState } from '#domain/enforcement/state.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { paperDay } from '../../lib/day-text.ts';
import { articleText } from './chinese-day.ts';

const REVISED_ON: IsoDate = '2021-01-01';

/** How a case came to be filed, as its notice of acceptance must say it. `isSigned`: a filing by lapse of time has been signed for. */
export type Acceptance = { way: 'reviewed' | 'byLapse' | 'remanded'; isSigned: boolean; fee: Fee | null };

export function acceptanceOf({ streams }: Pick<CaseView, 'streams'>): Acceptance {
  const civil = stateOf<CivilState>(streams, 'civil');
  if (civil && 'docket' in civil && civil.docket) {
    const { isByLimit, isCountersigned, fee } = civil.docket;
    return { way: civil.origin === 'remand' ? 'remanded' : isByLimit ? 'byLapse' : 'reviewed', isSigned: !isByLimit || isCountersigned, fee };
  }
  const enforcement = stateOf<EnforcementState>(streams, 'enforcement');
  if (enforcement && 'filedBy' in enforcement) return { way: enforcement.filedBy === 'limit' ? 'byLapse' : 'reviewed', isSigned: enforcement.isAcceptanceSigned, fee: null };
  return { way: 'reviewed', isSigned: true, fee: null };
}

function stateOf<S>(streams: CaseView['streams'], kind: string): S | undefined {
  return (streams.find((stream) => stream.kind === kind)?.state ?? undefined) as S | undefined;
}

/** Why the case is filed, after the sentence on what was received. */
export function groundWords({ way }: Acceptance, isEnforcement: boolean, on: IsoDate): string {
  switch (way) {
    case 'reviewed':
      return `经审查，符合法定受理条件，依照${isEnforcement ? enforcementLaw(on) : cited('civilProcedureLaw', '126', on)}的规定，`;
    case 'byLapse':
      return `因审查期限届满未能判定是否符合法律规定，依照${cited('filingRegistration', isEnforcement ? '8, 18' : '8', on)}的规定先行立案，`;
    case 'remanded':
      return '该案经上级人民法院裁定发回重审，';
  }
}

/** What the plaintiff still has to do about the acceptance fee, or need not. */
export function feeWords(fee: Fee): string {
  const pay = (amount: string) => `请在收到交纳诉讼费用通知的次日起七日内预交案件受理费${yuanText(amount)}元`;
  const lapse = '逾期不交又未获准减、缓、免交的，按撤诉处理。';
  switch (fee.status) {
    case 'due':
      return `${pay(fee.amount)}；符合减、缓、免交条件的，可以书面申请并附证明。${lapse}`;
    case 'paid':
      return `案件受理费${yuanText(fee.amount)}元，你已于${paperDay(fee.on)}预交。`;
    case 'waived':
      return fee.ground === 'remand' ? '本案发回重审，不另预交案件受理费。' : '本院已准许你免交案件受理费。';
    case 'reduced':
      return `本院已准许你减交案件受理费的百分之${articleText(String(fee.percent))}；${fee.paidOn ? `应交的${yuanText(fee.amount)}元，你已预交。` : `${pay(fee.amount)}，${lapse}`}`;
    case 'deferred':
      return `本院已准许你缓交案件受理费${yuanText(fee.amount)}元。`;
  }
}

function cited(doc: Parameters<typeof citationOn>[0]['doc'], articles: string, on: IsoDate): string {
  const { doc: name, article } = citationOn({ doc, article: articles }, on);
  return `《${name}》${article.split(', ').map((one) => `第${articleText(one)}条`).join('、')}`;
}

/** FIL-006: the number is that of the text of 2020; before it the paper names the provisions without a number. */
function enforcementLaw(on: IsoDate): string {
  const name = '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》';
  return on >= REVISED_ON ? `${name}第十六条` : `${name}关于受理执行案件条件`;
}
