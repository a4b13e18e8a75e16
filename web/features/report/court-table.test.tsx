import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Report } from '#contract/overview.ts';
import { onStage } from '../../testing/stage.tsx';
import { CourtTable } from './court-table.tsx';

afterEach(cleanup);

const REPORT: Report = {
  from: null, to: null, asOfMs: 0,
  figures: [{ id: 'filed', unit: 'cases', name: { zh: '立案数', en: 'Cases filed' }, definition: { zh: '期间内立案的案件', en: 'Cases filed in the period' }, value: '12', cases: 12 }],
  courts: [{ court: { code: '陕0902', name: '汉滨区法院' }, values: { filed: '12' } }],
};

it('every number opens its cases, that of all courts together too', () => {
  onStage(<CourtTable report={REPORT} casesOf={({ id }, court) => `/cases?figure=${id}${court ? `&court=${court}` : ''}`} />);
  const [, ofCourt, total] = screen.getAllByRole('row');
  expect([ofCourt, total].map((row) => within(row!).getByRole('link', { name: '12' }).getAttribute('href'))).toEqual(['/cases?figure=filed&court=陕0902', '/cases?figure=filed']);
});
