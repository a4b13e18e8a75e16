import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PaperView } from '#contract/case.ts';
import { act } from '../../lib/api.ts';
import { caseQuery } from '../../lib/case-query.ts';
import { wordBook } from '../../lib/i18n.ts';
import { useTitle } from '../../ui/page.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { AcceptanceNotice } from './acceptance-notice.tsx';
import { acceptanceOf } from './acceptance-words.ts';
import { EnforcementNotice } from './enforcement-notice.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';
import './paper.css';

const useSay = wordBook('papers', {
  print: { zh: '打印', en: 'Print' },
  back: { zh: '返回案件', en: 'Back to the case' },
  note: { zh: '文书含完整个人信息，本次打开已记入查阅记录。', en: 'The paper shows personal data in full; opening it was logged.' },
  receipt: { zh: '收取材料凭证', en: 'Receipt for papers' },
  acceptance: { zh: '受理案件通知书', en: 'Notice of acceptance' },
  enforcement: { zh: '执行通知书', en: 'Enforcement notice' },
  none: { zh: '没有这种文书', en: 'No such paper' },
  unsigned: { zh: '本案依法先行立案，补签后才能出具受理案件通知书', en: 'The case was filed by lapse of time: the notice can be issued once it is signed' },
  notYet: { zh: '案件尚未立案，不能出具这种文书', en: 'The case is not filed yet; the paper cannot be issued' },
});

const SHEETS = { receipt: ReceiptPaper, acceptance: AcceptanceNotice, enforcement: EnforcementNotice } satisfies Record<PaperView['paper'], unknown>;

/** A paper in the court's layout, to be printed, numbered and sealed. */
export function PaperPage() {
  const say = useSay();
  const { caseId = '', paper: name = '' } = useParams();
  const [key] = useState(() => crypto.randomUUID());
  const known = name in SHEETS ? (name as keyof typeof SHEETS) : undefined;
  const view = useQuery(caseQuery(caseId));
  const filedOn = view.data?.case.filedOn;
  const isUnsigned = known === 'acceptance' && view.data !== undefined && !acceptanceOf(view.data).isSigned;
  const paper = useQuery({
    queryKey: ['paper', caseId, name, key],
    queryFn: () => act('/cases/:caseId/papers/:paper', { caseId, paper: name }, {}, key),
    enabled: known === 'receipt' || (known !== undefined && typeof filedOn === 'string' && !isUnsigned),
    staleTime: Infinity,
    gcTime: 0,
  });
  useTitle(known ? say(known) : say('none'));
  if (!known) return <EmptyState isPage title={say('none')} />;
  const back = `/cases/${encodeURIComponent(caseId)}?tab=papers`;
  if (known !== 'receipt' && filedOn === null) return <EmptyState isPage title={say('notYet')} action={<Link to={back}>{say('back')}</Link>} />;
  if (isUnsigned) return <EmptyState isPage title={say('unsigned')} action={<Link to={back}>{say('back')}</Link>} />;
  const error = view.error ?? paper.error;
  if (error) return <ErrorState isPage problem={error} onRetry={() => void paper.refetch()} />;
  if (!view.data || !paper.data) return <Loading rows={12} />;
  const Paper = SHEETS[known];
  return (
    <div className="paper-page">
      <div className="spread no-print">
        <h1 className="sr">{say(known)}</h1>
        <Link to={back}>{say('back')}</Link>
        <span className="quiet">{say('note')}</span>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {say('print')}
        </Button>
      </div>
      <div lang="zh-CN">
        <Paper view={view.data} paper={paper.data} />
      </div>
    </div>
  );
}
