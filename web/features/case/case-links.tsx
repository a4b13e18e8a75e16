import type { CaseView } from '#contract/case.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { CaseNo } from '../../ui/case-no.tsx';

const useSay = wordBook('case-links', {
  none: { zh: '没有关联案件。', en: 'No related case.' },
  label: { zh: '关联案件', en: 'Related cases' },
  relation: { zh: '关系', en: 'Relation' },
  number: { zh: '案号', en: 'Case' },
  kind: { zh: '案件类型', en: 'Kind' },
  status: { zh: '状态', en: 'Status' },
  elsewhere: { zh: '不属于您可查阅的法院', en: 'not within the courts you may read' },
  titleCase: { zh: '据以执行的案件', en: 'case of the title' },
  enforcement: { zh: '由本案进入执行的案件', en: 'enforcement of this case' },
  remand: { zh: '发回重审的案件', en: 'remanded case' },
});

const RELATIONS: Readonly<Record<string, 'titleCase' | 'enforcement' | 'remand'>> = { title: 'titleCase', titleCase: 'titleCase', enforcement: 'enforcement', enforces: 'titleCase', enforcedBy: 'enforcement', remand: 'remand' };

/** Cases that belong together: trial, enforcement, resumption. */
export function CaseLinks({ view }: { view: CaseView }) {
  const say = useSay();
  const words = useWords();
  if (view.links.length === 0) return <p className="quiet">{say('none')}</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={say('label')}>
      <table className="plain-table">
        <caption className="sr">{say('label')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('relation')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('status')}</th>
          </tr>
        </thead>
        <tbody>
          {view.links.map((link) => {
            const relation = RELATIONS[link.relation];
            return (
              <tr key={link.caseId}>
                <td>
                  <CaseNo number={link.caseNumber ?? link.receiptNo} caseId={link.caseId} isLink={link.isMine} />
                  {link.isMine ? null : <div className="quiet">{say('elsewhere')}</div>}
                </td>
                <td>{relation ? say(relation) : link.relation}</td>
                <td>{words(link.kindName)}</td>
                <td>{words(link.statusName)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
