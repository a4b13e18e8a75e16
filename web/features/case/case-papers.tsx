import { Link } from 'react-router';
import type { CaseView } from '#contract/case.ts';
import { STAFF_ROLES } from '#domain/shared/role.ts';
import { address } from '../../lib/api.ts';
import { minuteText } from '../../lib/day-text.ts';
import { wordBook } from '../../lib/i18n.ts';
import { uploadMaterial } from '../../lib/upload-material.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { holds, useMe } from '../../lib/session.ts';
import { UploadButton } from '../../ui/upload-button.tsx';

const useSay = wordBook('case-papers', {
  papers: { zh: '可打印的文书', en: 'Papers to print' },
  receipt: { zh: '收取材料凭证', en: 'Receipt for papers' },
  acceptance: { zh: '受理案件通知书', en: 'Notice of acceptance' },
  enforcement: { zh: '执行通知书', en: 'Enforcement notice' },
  notYet: { zh: '（立案后出具）', en: '(after filing)' },
  notYetNotice: { zh: '（发出执行通知后出具）', en: '(after the notice is issued)' },
  materials: { zh: '材料', en: 'Materials' },
  none: { zh: '尚未收入材料。', en: 'No material yet.' },
  upload: { zh: '上传材料', en: 'Upload a material' },
  name: { zh: '名称', en: 'Name' },
  size: { zh: '大小', en: 'Size' },
  by: { zh: '上传', en: 'Uploaded' },
  hash: { zh: '校验值（SHA-256）', en: 'SHA-256' },
});

/** Papers that the case can print, and the materials in it with their hashes. */
export function CasePapers({ view }: { view: CaseView }) {
  const say = useSay();
  const me = useMe();
  const refresh = useRefresh();
  const { caseId, filedOn, kind } = view.case;
  const isStaff = holds(me, STAFF_ROLES);

  const papers = [
    { paper: 'receipt', isReady: true, wait: '' },
    { paper: 'acceptance', isReady: filedOn !== null, wait: say('notYet') },
    ...(kind === 'enforcement' ? [{ paper: 'enforcement' as const, isReady: filedOn !== null, wait: say('notYetNotice') }] : []),
  ] as const;
  return (
    <div className="stack">
      {isStaff ? (
        <>
          <h3>{say('papers')}</h3>
          <ul>
            {papers.map(({ paper, isReady, wait }) => (
              <li key={paper} className="row">
                {isReady ? <Link to={`/cases/${encodeURIComponent(caseId)}/papers/${paper}`}>{say(paper)}</Link> : <span className="quiet">{say(paper)}{wait}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="spread">
        <h3>{say('materials')}</h3>
        {isStaff ? (
          <UploadButton
            label={say('upload')}
            onFile={async (file) => {
              await uploadMaterial(caseId, file);
              refresh();
            }}
          />
        ) : null}
      </div>
      {view.materials.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      {view.materials.length > 0 ? (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={say('materials')}>
          <table className="plain-table">
            <caption className="sr">{say('materials')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('name')}</th>
                <th scope="col" className="right">{say('size')}</th>
                <th scope="col">{say('by')}</th>
                <th scope="col">{say('hash')}</th>
              </tr>
            </thead>
            <tbody>
              {view.materials.map((material) => (
                <tr key={material.materialId}>
                  <td>
                    <a href={address('/cases/:caseId/materials/:materialId', { caseId, materialId: material.materialId })} download={material.name}>
                      {material.name}
                    </a>
                  </td>
                  <td className="right num">{(material.bytes / 1024).toFixed(1)} KB</td>
                  <td>
                    {material.uploadedBy.name} <span className="num quiet">{minuteText(material.atMs)}</span>
                  </td>
                  <td>
                    <code className="hash">{material.sha256}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
