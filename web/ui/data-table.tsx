import { Button, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { wordBook } from '../lib/i18n.ts';
import { useNarrow } from './use-narrow.ts';

const useSay = wordBook('data-table', {
  more: { zh: '再显示一些（已显示 {{shown}} 项，共 {{total}} 项）', en: 'Show more ({{shown}} of {{total}} shown)' },
});

type Row = Readonly<Record<string, unknown>>;

export type DataTableProps<R extends object> = {
  label: string;
  rows: readonly R[];
  idOf: (row: R) => string;
  columns: NonNullable<TableProps<R>['columns']>;
  /** The row as a card, where the screen is narrow. */
  card: (row: R) => ReactNode;
  /** A bar at the left: what is late, what comes soon. Never the only sign. */
  toneOf?: (row: R) => 'late' | 'soon' | undefined;
  current?: string | undefined;
  onOpen?: (row: R) => void;
  selection?: TableProps<R>['rowSelection'];
  more?: { total: number; hasMore: boolean; isLoading: boolean; load: () => void };
};

/** A list: a table where there is room, cards where there is not; the rest of a long list on demand. */
export function DataTable<R extends object = Row>({ label, rows, idOf, columns, card, toneOf, current, onOpen, selection, more }: DataTableProps<R>) {
  const isNarrow = useNarrow();
  const say = useSay();
  const classOf = (row: R) => [toneOf?.(row) && `is-${toneOf(row)}`, current === idOf(row) && 'is-current'].filter(Boolean).join(' ');
  return (
    <>
      {isNarrow ? (
        <ul className="cards" aria-label={label}>
          {rows.map((row) => (
            <li key={idOf(row)} id={rowId(idOf(row))} className={`card ${classOf(row)}`}>
              {card(row)}
            </li>
          ))}
        </ul>
      ) : (
        <div className="table-sheet" tabIndex={-1}>
          <Table<R>
            aria-label={label}
            size="small"
            dataSource={rows as R[]}
            rowKey={idOf}
            columns={columns}
            pagination={false}
            rowClassName={classOf}
            {...(selection ? { rowSelection: selection } : {})}
            onRow={(row) => ({ id: rowId(idOf(row)), ...(onOpen ? { onDoubleClick: () => onOpen(row) } : {}) })}
          />
        </div>
      )}
      {more?.hasMore ? (
        <p>
          <Button onClick={more.load} loading={more.isLoading}>
            {say('more', { shown: rows.length, total: more.total })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** The element of a row, so that the keyboard's current row can be brought into view. */
export function rowId(id: string): string {
  return `row-${encodeURIComponent(id)}`;
}
