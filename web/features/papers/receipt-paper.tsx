import type { CaseView, MaterialLine } from '#contract/case.ts';
import { dayAt, type IsoDate } from '#domain/shared/dates.ts';
import { paperDay } from '../../lib/day-text.ts';
import type { PaperProps } from './paper-props.ts';
import { Sheet } from './sheet.tsx';

/** 收取材料凭证 (FIL-004): what was handed in, when, and under which receipt number. */
export function ReceiptPaper({ view, paper }: PaperProps) {
  const { case: shown } = view;
  const materials = handedIn(view);
  const from = paper.parties.filter(({ role }) => role === 'applicant').map(({ name }) => name).join('、');
  return (
    <Sheet court={shown.court.name} title="收取材料凭证" number={`收件号：${shown.receiptNo}`} day={shown.receivedOn}>
      <p>
        今收到{from}提交的{shown.causeName.zh}一案（{shown.kindName.zh}）申请材料，收到日期为{paperDay(shown.receivedOn)}。材料清单如下：
      </p>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">材料名称</th>
            <th scope="col">收到日期</th>
            <th scope="col">校验值（前十六位）</th>
          </tr>
        </thead>
        <tbody>
          {materials.map((material, index) => (
            <tr key={material.materialId}>
              <td>{index + 1}</td>
              <td>{material.name}</td>
              <td>{cameOn(material)}</td>
              <td>{material.sha256.slice(0, 16)}</td>
            </tr>
          ))}
          {materials.length === 0 ? (
            <tr>
              <td>1</td>
              <td>申请书及所附材料（纸质）</td>
              <td>{shown.receivedOn}</td>
              <td>—</td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p>本院将自收到材料之日起七日内审查决定是否立案，并书面告知。材料不符合要求的，将一次性告知补正，审查期限自收到补正材料的次日起重新计算。</p>
      <p>收件人：　　　　　　　　　提交人：</p>
    </Sheet>
  );
}

/** With the application came what came until the case was filed: later papers may be anybody's. */
function handedIn({ case: { filedOn }, materials }: CaseView): readonly MaterialLine[] {
  return materials.filter((material) => filedOn === null || cameOn(material) <= filedOn);
}

/** The day that the line of its receipt names, or that of the upload. */
function cameOn({ receivedOn, atMs }: MaterialLine): IsoDate {
  return receivedOn ?? dayAt(atMs);
}
