import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import type { CaseView } from '#contract/case.ts';
import { LINE_GROUPS, type LineGroup } from '#domain/shared/line-group.ts';
import { read } from '../../lib/api.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { DocketLine } from './docket-line.tsx';

const useSay = wordBook('case-docket', {
  lead: { zh: '各程序的全部记录，最近的在前。每一行只能追加，不能修改，由散列链相连。', en: 'Every line of every procedure, newest first. Lines are only added, never changed, and chained by hash.' },
  stream: { zh: '程序', en: 'Procedure' },
  group: { zh: '种类', en: 'Kind' },
  anyGroup: { zh: '全部记录', en: 'All lines' },
  nothing: { zh: '没有这一类记录', en: 'No line of this kind' },
  all: { zh: '全部程序', en: 'All procedures' },
  verify: { zh: '验证', en: 'Verify' },
  whole: { zh: '卷宗完整：{{count}} 行编号连续，散列链无误，链首 {{head}}', en: 'Whole: {{count}} lines in order, the chain holds, head {{head}}' },
  broken: { zh: '卷宗不完整：第 {{n}} 行与散列链不符，请立即报告系统运维', en: 'Broken: line {{n}} does not fit the chain; report it to the operator at once' },
  more: { zh: '显示更早的记录（共 {{total}} 行）', en: 'Show earlier lines ({{total}} in all)' },
  label: { zh: '卷宗', en: 'Docket' },
});

const HASH_SHOWN = 12;
const GROUPS = Object.keys(LINE_GROUPS) as LineGroup[];

/** One time line over all streams of the case, with the means to check that nothing in it was changed. */
export function CaseDocket({ view }: { view: CaseView }) {
  const say = useSay();
  const words = useWords();
  const id = useId();
  const { caseId } = view.case;
  const [stream, setStream] = useState('');
  const [group, setGroup] = useState<LineGroup | ''>('');
  const query = useInfiniteQuery({
    queryKey: ['case', caseId, 'docket', stream, group],
    queryFn: ({ signal, pageParam }) => read('/cases/:caseId/docket', { caseId }, { limit: 50, ...(stream ? { stream } : {}), ...(group ? { group } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const verify = useMutation({ mutationFn: () => read('/cases/:caseId/docket/verdict', { caseId }) });
  const nameOf = (streamId: string) => {
    const found = view.streams.find((one) => one.streamId === streamId);
    return found ? words(found.kindName) : '';
  };
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="stack">
      <div className="spread">
        <p className="quiet">{say('lead')}</p>
        <div className="row">
          <label htmlFor={`${id}-group`}>{say('group')}</label>
          <Select id={`${id}-group`} value={group} onChange={setGroup} popupMatchSelectWidth={false} options={[{ value: '' as const, label: say('anyGroup') }, ...GROUPS.map((value) => ({ value, label: words(LINE_GROUPS[value]) }))]} />
          <label htmlFor={id}>{say('stream')}</label>
          <Select id={id} value={stream} onChange={setStream} popupMatchSelectWidth={false} options={[{ value: '', label: say('all') }, ...view.streams.map(({ streamId, kindName }) => ({ value: streamId, label: words(kindName) }))]} />
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {say('verify')}
          </Button>
        </div>
      </div>
      {verify.error ? <ProblemAlert problem={verify.error} /> : null}
      {verify.data ? (
        <p role="status" className={`bar ${verify.data.isWhole ? 'is-good' : 'is-bad'}`}>
          <Glyph shape={verify.data.isWhole ? 'tick' : 'cross'} />
          {verify.data.isWhole ? say('whole', { count: verify.data.lines, head: verify.data.head.slice(0, HASH_SHOWN) }) : say('broken', { n: verify.data.firstBad ?? 0 })}
        </p>
      ) : null}
      {query.error ? <ErrorState problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading rows={8} /> : null}
      {query.data && rows.length === 0 ? <EmptyState title={say('nothing')}><button type="button" className="link-button" onClick={() => { setGroup(''); setStream(''); }}>{say('anyGroup')}</button></EmptyState> : null}
      <ol className="docket" reversed aria-label={say('label')}>
        {rows.map((line) => (
          <DocketLine key={line.docketNo} line={line} streamName={nameOf(line.streamId)} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('more', { total: query.data?.pages[0]?.total ?? 0 })}
        </Button>
      ) : null}
    </div>
  );
}
