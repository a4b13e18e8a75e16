import { createBrowserRouter, type RouteObject } from 'react-router';
import { Guard, Home, Posted } from './guard.tsx';
import { Lost, RouteProblem } from './lost.tsx';

const nothing = () => null;

/** Each page is fetched when it is first opened; the paths are what people keep as bookmarks. */
const PAGES: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'inbox/:box', lazy: async () => ({ Component: (await import('../features/inbox/inbox-page.tsx')).InboxPage }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('../features/case-list/case-list-page.tsx')).CaseListPage }) },
  { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('../features/case/case-page.tsx')).CasePage }) },
  { path: 'cases/:caseId/papers/:paper', lazy: async () => ({ Component: (await import('../features/papers/paper-page.tsx')).PaperPage }) },
  { path: 'apply', lazy: async () => ({ Component: (await import('../features/apply/apply-page.tsx')).ApplyPage }) },
  { path: 'arrivals', lazy: async () => ({ Component: (await import('../features/arrivals/arrivals-page.tsx')).ArrivalsPage }) },
  { path: 'imports', lazy: async () => ({ Component: (await import('../features/imports/imports-page.tsx')).ImportsPage }) },
  { path: 'imports/:importId', lazy: async () => ({ Component: (await import('../features/imports/import-page.tsx')).ImportPage }) },
  { path: 'board', lazy: async () => ({ Component: (await import('../features/board/board-page.tsx')).BoardPage }) },
  { path: 'overview', lazy: async () => ({ Component: (await import('../features/overview/overview-page.tsx')).OverviewPage }) },
  { path: 'report', lazy: async () => ({ Component: (await import('../features/report/report-page.tsx')).ReportPage }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('../features/settings/settings-page.tsx')).SettingsPage }) },
  { path: 'notices', lazy: async () => ({ Component: (await import('../features/notices/notices-page.tsx')).NoticesPage }) },
  { path: 'clock', lazy: async () => ({ Component: (await import('../features/court-clock/court-clock-page.tsx')).CourtClockPage }) },
  { path: '*', Component: Lost },
];

export function openRouter() {
  return createBrowserRouter([
    { path: '/login', lazy: async () => ({ Component: (await import('../features/login/login-page.tsx')).LoginPage }), ErrorBoundary: RouteProblem, HydrateFallback: nothing },
    {
      path: '/calculators', ErrorBoundary: RouteProblem, HydrateFallback: nothing, lazy: async () => ({ Component: (await import('./open-frame.tsx')).OpenFrame }),
      children: [{ index: true, ErrorBoundary: RouteProblem, lazy: async () => ({ Component: (await import('../features/calculators/calculators-page.tsx')).CalculatorsPage }) }],
    },
    { Component: Guard, ErrorBoundary: RouteProblem, HydrateFallback: nothing, children: [{ lazy: async () => ({ Component: (await import('./shell.tsx')).Shell }), children: [{ Component: Posted, ErrorBoundary: RouteProblem, children: [{ ErrorBoundary: RouteProblem, children: PAGES }] }] }] },
  ]);
}
