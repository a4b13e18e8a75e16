import { citationOn } from '#domain/clock/rules/citation.ts';
import type { IsoDate } from '#domain/shared/dates.ts';
import { paperDay } from '../../lib/day-text.ts';
import { articleText } from './chinese-day.ts';
import type { PaperProps } from './paper-props.ts';
import { Sheet } from './sheet.tsx';

const REVISED_ON: IsoDate = '2021-01-01';

/** 受理案件通知书: to each applicant, that the case is filed, under which number, and what follows. */
export function AcceptanceNotice({ view, paper }: PaperProps) {
  const shown = view.case;
  const filedOn = shown.filedOn ?? paper.today;
  const isEnforcement = shown.kind === 'enforcement';
  const others = paper.parties.filter(({ role }) => role === 'respondent').map(({ name }) => name).join('、');
  const law = isEnforcement ? enforcementLaw(filedOn) : civilLaw(filedOn);
  return paper.parties
    .filter(({ role }) => role === 'applicant')
    .map((applicant) => (
      <Sheet key={applicant.personId} court={shown.court.name} title="受理案件通知书" number={shown.caseNumber ?? ''} to={applicant.name} day={filedOn}>
        <p>
          {isEnforcement ? `你申请执行${others}${shown.causeName.zh}一案的材料` : `你诉${others}${shown.causeName.zh}一案的起诉材料`}，本院已于{paperDay(shown.receivedOn)}收到。经审查，符合法定受理条件，依照{law}的规定，本院决定于{paperDay(filedOn)}立案{isEnforcement ? '执行' : '审理'}。现将有关事项通知如下：
        </p>
        {isEnforcement ? (
          <>
            <p>一、本案案号为{shown.caseNumber}，来院或来函联系时请注明。</p>
            <p>二、请及时向本院提供被执行人的财产状况或者财产线索，并提供本人的收款账户。执行到位的款项，本院将在收到之日起三十日内完成核算、通知领取和发放。</p>
            <p>三、申请执行费由被执行人负担，申请执行时不预交。</p>
            <p>四、你有权向本院了解执行进展，有权申请有关人员回避，并应当如实陈述、遵守执行秩序。</p>
          </>
        ) : (
          <>
            <p>一、本案案号为{shown.caseNumber}，来院或来函联系时请注明。</p>
            <p>二、你在诉讼中依法享有委托代理人、申请回避、收集和提供证据、进行辩论、请求调解、提起上诉、申请执行等权利，同时应当遵守诉讼秩序，履行发生法律效力的裁判文书。</p>
            <p>三、请在收到交纳诉讼费用通知的次日起七日内预交案件受理费；符合减、缓、免交条件的，可以书面申请并附证明。逾期不交又未获准的，按撤诉处理。</p>
          </>
        )}
        <p>特此通知。</p>
      </Sheet>
    ));
}

function civilLaw(on: IsoDate): string {
  const { doc, article } = citationOn({ doc: 'civilProcedureLaw', article: '126' }, on);
  return `《${doc}》第${articleText(article)}条`;
}

/** FIL-006: the number is that of the text of 2020; before it the paper names the provisions without a number. */
function enforcementLaw(on: IsoDate): string {
  const name = '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》';
  return on >= REVISED_ON ? `${name}第十六条` : `${name}关于受理执行案件条件`;
}
