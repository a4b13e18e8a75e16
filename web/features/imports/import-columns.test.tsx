import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ImportView } from '#contract/import.ts';
import { onStage } from '../../testing/stage.tsx';
import { ImportColumns } from './import-columns.tsx';

afterEach(cleanup);

const VIEW: ImportView = {
  importId: 'i1', what: 'cases', state: 'preview', fileName: '台账.xlsx', counts: { total: 1, good: 1, bad: 0, known: 0 }, result: null, by: { accountId: 'clerk', name: '陈立' }, atMs: 0, progress: 1, total: 1,
  columns: [{ column: 'A', name: '案由', field: 'cause' }, { column: 'B', name: '合议庭成员', field: null }, { column: 'C', name: '备注', field: null }], fields: [{ id: 'cause', name: { zh: '案由', en: 'Cause of action' }, isRequired: true }],
  missing: [], untaken: ['B'], rows: [], hasErrors: false,
};

it('a column that is known and not taken says so, apart from one that nobody knows', () => {
  onStage(<ImportColumns view={VIEW} isPending={false} onMap={() => {}} />);
  const rows = screen.getAllByRole('row').slice(1).map((row) => row.textContent);
  expect(rows.map((text) => text.includes('系统没有对应内容'))).toEqual([false, true, false]);
});
