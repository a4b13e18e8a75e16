import { paperDay } from '../../lib/day-text.ts';
import { acceptanceOf, feeWords, groundWords } from './acceptance-words.ts';
import type { PaperProps } from './paper-props.ts';
import { Sheet } from './sheet.tsx';

/** 受理案件通知书: to each applicant, that the case is filed, under which number, and what follows. */
export function AcceptanceNotice({ view, paper }: PaperProps) {
  const shown = view.case;
  const filedOn = shown.filedOn ?? paper.today;
  const isEnforcement = shown.kind === 'enforcement';
  const others = paper.parties.filter(({ role }) => role === 'respondent').map(({ name }) => name).join('、');
  const acceptance = acceptanceOf(view);
  return paper.parties
    .filter(({ role }) => role === 'applicant')
    .map((applicant) => (
      <Sheet key={applicant.personId} court={shown.court.name} title="受理案件通知书" number={shown.caseNumber ?? ''} to={applicant.name} day={filedOn}>
        <p>
          {isEnforcement ? `你申请执行${others}${shown.causeName.zh}一案的材料` : `你诉${others}${shown.causeName.zh}一案的起诉材料`}，本院已于{paperDay(shown.receivedOn)}收到。{groundWords(acceptance, isEnforcement, filedOn)}本院决定于{paperDay(filedOn)}立案{isEnforcement ? '执行' : '审理'}。现将有关事项通知如下：
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
            {acceptance.fee ? <p>三、{feeWords(acceptance.fee)}</p> : null}
          </>
        )}
        <p>特此通知。</p>
      </Sheet>
    ));
}
