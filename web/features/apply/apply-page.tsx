import { Link, useNavigate, useSearchParams } from 'react-router';
import { FormFromSpec } from '../../forms/form-from-spec.tsx';
import { FormWorldContext, worldWithoutCase } from '../../forms/form-world.ts';
import { act } from '../../lib/api.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { useMe } from '../../lib/session.ts';
import { useRefresh } from '../../lib/use-act.ts';
import { Page } from '../../ui/page.tsx';
import { tell } from '../../ui/told.tsx';
import { APPLICATIONS, type ApplicationKind } from './apply-forms.ts';
import { newCaseBody, newCaseField } from './new-case-body.ts';

const useSay = wordBook('apply', {
  title: { zh: '收案', en: 'New application' },
  lead: { zh: '收取材料并登记。填写的内容随时保留在本页，提交前不会丢失。', en: 'Receive papers and register them. What you type is kept on this page until it is sent.' },
  kinds: { zh: '申请类别', en: 'Kind of application' },
  civil: { zh: '起诉（民事一审）', en: 'Complaint (civil)' },
  enforcement: { zh: '申请执行', en: 'Application to enforce' },
  told: { zh: '已收取材料，收件号 {{number}}。可在“文书”中打印收取材料凭证、上传材料。', en: 'Received under {{number}}. Print the receipt and upload materials under "Papers".' },
});

const KINDS = ['enforcement', 'civil'] as const satisfies readonly ApplicationKind[];

/** The counter: receives an application, by law never refused at the door, and gives it a receipt number. */
export function ApplyPage() {
  const say = useSay();
  const words = useWords();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { today } = useMe();
  const [search] = useSearchParams();
  const kind: ApplicationKind = search.get('kind') === 'civil' ? 'civil' : 'enforcement';
  const spec = APPLICATIONS[kind];

  async function submit(answer: Record<string, unknown>, key: string) {
    const opened = await act('/cases', {}, newCaseBody(kind, answer), key);
    refresh();
    tell(say('told', { number: opened.receiptNo }));
    await navigate(`/cases/${encodeURIComponent(opened.caseId)}?tab=papers`);
  }

  return (
    <Page title={say('title')} lead={say('lead')}>
      <nav className="tab-row" aria-label={say('kinds')}>
        {KINDS.map((name) => (
          <Link key={name} to={`/apply?kind=${name}`} replace className={name === kind ? 'active' : ''} {...(name === kind ? { 'aria-current': 'page' as const } : {})}>
            {say(name)}
          </Link>
        ))}
      </nav>
      <div className="sheet">
        <FormWorldContext value={worldWithoutCase(today)}>
          <FormFromSpec key={kind} formId={`apply:${kind}`} spec={spec} about={words(spec.ask)} initial={{ receivedOn: today, applicants: [{ type: 'natural', idType: 'citizen' }], respondents: [{}] }} fieldOf={newCaseField} onSubmit={submit} />
        </FormWorldContext>
      </div>
    </Page>
  );
}
