import { cleanup, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseView, MaterialLine, PaperView } from '#contract/case.ts';
import type { CivilEvent, Fee } from '#domain/civil/events.ts';
import { aCivilCase } from '#domain/civil/sample.ts';
import { CASE_VIEW, NOW, onStage } from '../../testing/stage.tsx';
import { AcceptanceNotice } from './acceptance-notice.tsx';
import { acceptanceOf, feeWords } from './acceptance-words.ts';
import { PaperPage } from './paper-page.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';

afterEach(cleanup);

const DUE: Fee = { status: 'due', amount: '500.00', lastDay: null };
const FILED: Extract<CivilEvent, { type: 'filed' }> = { type: 'filed', on: '2018-07-12', procedure: 'ordinary', byAgreement: false, isByLimit: false, fee: DUE };

function civilView(change: Partial<typeof FILED>, ...later: CivilEvent[]): CaseView {
  const state = aCivilCase({ ...FILED, ...change }, ...later);
  const stream = { streamId: 'civil/c1', kind: 'civil', state } as unknown as CaseView['streams'][number];
  return { ...CASE_VIEW, case: { ...CASE_VIEW.case, kind: 'civil', filedOn: '2018-07-12' }, streams: [stream] };
}

function paperOf(view: CaseView): PaperView {
  const parties = [{ personId: 'p1', role: 'applicant', type: 'natural', name: '赵小满' }, { personId: 'p2', role: 'respondent', type: 'entity', name: '安康大河建筑有限公司' }] as const;
  return { paper: 'acceptance', parties: [...parties], mainText: null, case: view.case, today: NOW.today };
}

function notice(view: CaseView): string {
  onStage(<AcceptanceNotice view={view} paper={paperOf(view)} />);
  return screen.getByRole('article').textContent;
}

describe('the notice of acceptance', () => {
  it('says that the papers were examined only where they were', () => {
    expect(notice(civilView({}))).toContain('经审查，符合法定受理条件，依照《中华人民共和国民事诉讼法');
    cleanup();
    const byLapse = notice(civilView({ isByLimit: true }));
    expect(byLapse).toContain('因审查期限届满未能判定是否符合法律规定，依照《最高人民法院关于人民法院登记立案若干问题的规定（法释〔2015〕8号）》第八条的规定先行立案，本院决定于');
    expect(byLapse).not.toContain('经审查');
  });

  it('is no page to print before it is signed', () => {
    const shown = (view: CaseView) => {
      onStage(<Routes><Route path="/cases/:caseId/papers/:paper" element={<PaperPage />} /></Routes>, { path: '/cases/c1/papers/acceptance', read: [[['case', 'c1'], view]] });
      return screen.queryByText('本案依法先行立案，补签后才能出具受理案件通知书');
    };
    expect(shown(civilView({ isByLimit: true }))).not.toBeNull();
  });

  it('of a filing by lapse of time waits for the signature', () => {
    expect([acceptanceOf(civilView({ isByLimit: true })).isSigned, acceptanceOf(civilView({ isByLimit: true }, { type: 'filingCountersigned', on: '2018-07-13' })).isSigned, acceptanceOf(civilView({})).isSigned]).toEqual([false, true, true]);
  });

  it.each<[string, Fee, string]>([
    ['due', DUE, '请在收到交纳诉讼费用通知的次日起七日内预交案件受理费500.00元；'],
    ['paid', { status: 'paid', amount: '500.00', on: '2018-07-12' }, '案件受理费500.00元，你已于2018年7月12日预交。'],
    ['waived', { status: 'waived', ground: 'subsistence', on: '2018-07-12' }, '本院已准许你免交案件受理费。'],
    ['of a remand', { status: 'waived', ground: 'remand', on: '2018-07-12' }, '本案发回重审，不另预交案件受理费。'],
    ['reduced', { status: 'reduced', amount: '350.00', percent: 30, ground: 'disaster', on: '2018-07-12', paidOn: null }, '本院已准许你减交案件受理费的百分之三十；请在收到交纳诉讼费用通知的次日起七日内预交案件受理费350.00元，'],
    ['deferred', { status: 'deferred', amount: '500.00', ground: 'wages', on: '2018-07-12' }, '本院已准许你缓交案件受理费500.00元。'],
  ])('asks for a fee that is %s as it stands', (_how, fee, words) => {
    expect(feeWords(fee)).toContain(words);
    if (fee.status !== 'due') expect(notice(civilView({ fee }))).not.toContain('可以书面申请并附证明');
  });
});

it('the receipt lists what came until the filing, each with the day on which it was received', () => {
  const material = (name: string, atMs: number, receivedOn: string | null): MaterialLine => ({ materialId: name, kind: 'evidence', name, mediaType: 'application/pdf', bytes: 1, sha256: 'ab'.repeat(32), uploadedBy: { accountId: 'clerk', name: '陈立' }, atMs, receivedOn });
  const uploadedMs = Date.UTC(2018, 6, 12, 2);
  const view = { ...civilView({}), materials: [material('起诉状', uploadedMs, '2018-07-11'), material('身份证明', uploadedMs, null), material('答辩状', uploadedMs + 864_000_000, '2018-07-20')] };
  onStage(<ReceiptPaper view={view} paper={paperOf(view)} />);
  expect(screen.getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual([`1起诉状2018-07-11${'ab'.repeat(8)}`, `2身份证明2018-07-12${'ab'.repeat(8)}`]);
});
