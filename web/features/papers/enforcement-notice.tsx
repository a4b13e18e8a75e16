import { citationOn } from '#domain/clock/rules/citation.ts';
import type { EnforcementState } from '#domain/enforcement/state.ts';
import { subAccountOf } from '#domain/money/account-number.ts';
import { yuanText } from '../../lib/amount-text.ts';
import { paperDay } from '../../lib/day-text.ts';
import { articleText } from './chinese-day.ts';
import type { PaperProps } from './paper-props.ts';
import { Sheet } from './sheet.tsx';

/** 执行通知书 (ENF-006): to each debtor, what he must perform, into which account, and what follows when he does not. */
export function EnforcementNotice({ view, paper }: PaperProps) {
  const shown = view.case;
  const filedOn = shown.filedOn ?? paper.today;
  const state = view.streams.find(({ kind }) => kind === 'enforcement')?.state as EnforcementState | null | undefined;
  const notice = state && 'notice' in state ? state.notice : null;
  const day = notice?.on ?? paper.today;
  const applicants = paper.parties.filter(({ role }) => role === 'applicant').map(({ name }) => name).join('、');
  const duty = citationOn({ doc: 'civilProcedureLaw', article: '251' }, day);
  const report = citationOn({ doc: 'civilProcedureLaw', article: '252' }, day);
  const late = citationOn({ doc: 'civilProcedureLaw', article: '264' }, day);
  const account = subAccountOf(shown.receiptNo);
  return paper.parties
    .filter(({ role }) => role === 'respondent')
    .map((debtor) => (
      <Sheet key={debtor.personId} court={shown.court.name} title="执行通知书" number={shown.caseNumber ?? ''} to={debtor.name} day={day}>
        <p>
          {applicants}与{debtor.type === 'entity' ? '你单位' : '你'}
          {shown.causeName.zh}一案，{state ? `${state.title.documentNo}法律文书已于${paperDay(state.title.effectiveOn)}发生法律效力，履行期限至${paperDay(state.title.performBy)}届满。` : '据以执行的法律文书已经发生法律效力。'}
          申请执行人向本院申请强制执行，本院已于{paperDay(filedOn)}立案执行。依照《{duty.doc}》第{articleText(duty.article)}条的规定，责令{debtor.type === 'entity' ? '你单位' : '你'}立即履行下列义务：
        </p>
        {state ? (
          <>
            <p>一、{paper.mainText}</p>
            <p>
              二、向申请执行人给付本金{yuanText(state.claim.principal)}元、利息{yuanText(state.claim.interest)}元、费用{yuanText(state.claim.costs)}元，合计{yuanText(shown.claim)}元；
            </p>
          </>
        ) : (
          <p>一、向申请执行人给付{yuanText(shown.claim)}元；</p>
        )}
        <p>
          三、依照《{late.doc}》第{articleText(late.article)}条的规定，加倍支付迟延履行期间的债务利息；
        </p>
        <p>四、负担申请执行费。</p>
        {account ? <p>案款请汇入本案专用账号（一案一账号）：{account.replace(/(\d{4})(?=\d)/g, '$1 ')}，汇款时请注明案号。</p> : null}
        {notice ? (
          <p>
            同时，依照《{report.doc}》第{articleText(report.article)}条的规定，责令{debtor.type === 'entity' ? '你单位' : '你'}自收到本通知之日起{notice.reportDays}日内如实向本院报告当前以及收到本通知之日前一年的财产情况。拒绝报告或者虚假报告的，本院将依法予以罚款、拘留。
          </p>
        ) : null}
        <p>逾期不履行的，本院将依法强制执行，并可以将{debtor.type === 'entity' ? '你单位' : '你'}纳入失信被执行人名单、限制高消费；构成犯罪的，依法追究刑事责任。</p>
        <p>特此通知。</p>
      </Sheet>
    ));
}
