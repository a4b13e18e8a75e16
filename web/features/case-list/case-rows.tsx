import { type TableProps } from 'antd';
import type { CaseLine } from '#contract/case.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { DataTable, type DataTableProps } from '../../ui/data-table.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { Money } from '../../ui/money.tsx';
import { NextDue } from '../../ui/next-due.tsx';
import { partyLine } from '../../ui/party-text.ts';
import { Tags } from '../../ui/tags.tsx';
import { useCaseListSay } from './case-list-words.ts';

/** Cases as rows, or as cards where the screen is narrow. */
export function CaseRows({ rows, more }: { rows: readonly CaseLine[]; more: NonNullable<DataTableProps<CaseLine>['more']> }) {
  const say = useCaseListSay();
  const words = useWords();
  const language = useLanguage();
  const columns: NonNullable<TableProps<CaseLine>['columns']> = [
    { title: say('number'), key: 'number', render: (_, row) => <CaseNo number={row.caseNumber ?? row.receiptNo} caseId={row.caseId} /> },
    { title: say('parties'), key: 'parties', render: (_, row) => partyLine(row.parties, language) },
    { title: say('cause'), key: 'cause', render: (_, row) => words(row.causeName) },
    { title: say('stage'), key: 'stage', render: (_, row) => words(row.statusName) },
    { title: say('next'), key: 'next', render: (_, row) => <Standing row={row} /> },
    { title: say('claim'), key: 'claim', align: 'right', render: (_, row) => <Money amount={row.claim} /> },
    { title: say('received'), key: 'received', align: 'right', render: (_, row) => <Money amount={row.received} /> },
    { title: say('handler'), key: 'handler', render: (_, row) => row.handler?.name ?? '' },
    { title: say('tags'), key: 'tags', render: (_, row) => <Tags tags={row.tags} /> },
  ];
  return (
    <DataTable<CaseLine>
      label={say('list')}
      rows={rows}
      idOf={({ caseId }) => caseId}
      columns={columns}
      toneOf={(row) => (row.overdueLimits > 0 && !row.isPaused ? 'late' : undefined)}
      more={more}
      card={(row) => (
        <>
          <div className="spread">
            <CaseNo number={row.caseNumber ?? row.receiptNo} caseId={row.caseId} />
            <span className="quiet">{words(row.statusName)}</span>
          </div>
          <div>{partyLine(row.parties, language)}</div>
          <div className="quiet">
            {words(row.causeName)}　{say('claim')} <Money amount={row.claim} />
          </div>
          <div className="spread">
            <Standing row={row} />
            <Tags tags={row.tags} />
          </div>
        </>
      )}
    />
  );
}

function Standing({ row }: { row: CaseLine }) {
  const say = useCaseListSay();
  if (row.closedOn) {
    return (
      <span className="due due-done">
        <Glyph shape="tick" /> {say('closed')} <span className="day quiet">{row.closedOn}</span>
      </span>
    );
  }
  if (row.isPaused) {
    return (
      <span className="due due-paused">
        <Glyph shape="pause" /> {say('paused')}
      </span>
    );
  }
  return row.nextDue ? <NextDue next={row.nextDue} /> : null;
}
