import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import type { Me } from '#contract/account.ts';
import type { CaseView } from '#contract/case.ts';
import type { TaskRow } from '#contract/task.ts';
import { THEME } from '../app/theme.ts';

export const COURT = { code: '陕0902', name: '安康市汉滨区人民法院' };
export const NOW = { today: '2018-07-16', nowMs: Date.UTC(2018, 6, 16, 2) };

export const OFFICER: Me = {
  accountId: 'officer', login: 'officer', name: '王晓峰', roles: ['enforcementOfficer'], court: { ...COURT, level: 'basic' }, countyCode: null,
  csrf: 'token', expiresAtMs: NOW.nowMs + 3_600_000, isDemo: true, isClockMoved: true, ...NOW,
};

/** A task of the inbox with fixed values; a test says what differs. */
export function aTask(change: Partial<TaskRow> = {}): TaskRow {
  return {
    taskId: 'enforcement/c1/review#1', streamId: 'enforcement/c1', caseId: 'c1', kind: 'enforcement', task: 'review', name: { zh: '审查是否立案', en: 'Review the application' },
    role: 'enforcementOfficer', rule: 'FIL-006', state: 'open', version: 1, assignee: null, openedAtMs: NOW.nowMs, rawDue: '2018-07-18', due: '2018-07-18',
    endsMs: Date.UTC(2018, 6, 18, 16), daysLeft: 2, isOverdue: false, isProvisional: false, isPaused: false, heldUntil: null, answeredBy: null, answeredAtMs: null,
    mayAnswer: true, mayClaim: true, caseNumber: '（2018）陕0902执123号', receiptNo: '陕0902收2018-000123', caseKind: 'enforcement', court: COURT,
    stage: { zh: '立案审查', en: 'Filing review' }, tags: [], claim: '48495.74', parties: [], handler: null,
    ...change,
  };
}

/** The case of {@link aTask}, as its page reads it: nothing in it yet but the case itself. */
export const CASE_VIEW: CaseView = {
  case: {
    caseId: 'c1', kind: 'enforcement', kindName: { zh: '首次执行案件', en: 'Enforcement case' }, caseNumber: '（2018）陕0902执123号', receiptNo: '陕0902收2018-000123', court: COURT,
    status: 'received', statusName: { zh: '立案审查', en: 'Filing review' }, stage: { zh: '立案审查', en: 'Filing review' }, cause: 'loan', causeName: { zh: '民间借贷纠纷', en: 'Private loan' },
    handler: null, tags: [], claim: '48495.74', received: '0.00', paid: '0.00', outstanding: '48495.74', receivedOn: '2018-07-11', filedOn: null, closedOn: null, closing: null,
    parties: [], isPaused: false, overdueLimits: 0, missedTargets: 0, nextDue: null, revision: 1, lastAtMs: NOW.nowMs,
  },
  money: { arrived: '0.00', held: '0.00', unmatched: '0.00', caseAccount: '0.00', payable: '0.00', enforcementFee: '0.00', refund: '0.00', inTransit: '0.00', paid: '0.00', feeTransferred: '0.00', refunded: '0.00' },
  parties: [], links: [], streams: [], tasks: [], deadlines: [], materials: [], people: [], ...NOW,
};

/** Puts a part of the pages on a stage of its own: look, router, what has been read, and who is logged in. */
export function onStage(part: ReactNode, { path = '/', read = [] }: { path?: string; read?: readonly (readonly [key: readonly unknown[], value: unknown])[] } = {}) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  queries.setQueryData(['me'], OFFICER);
  for (const [key, value] of read) queries.setQueryData(key, value);
  const shown = render(
    <ConfigProvider theme={THEME} componentSize="small" button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[path]}>{part}</MemoryRouter>
      </QueryClientProvider>
    </ConfigProvider>,
  );
  return { ...shown, user: userEvent.setup(), queries };
}
