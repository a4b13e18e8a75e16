import { createBrowserRouter, type RouteObject } from 'react-router';
import { Guard, Home } from './guard.tsx';
import { Lost, RouteProblem } from './lost.tsx';
import { Shell } from './shell.tsx';

/** Each page is fetched when it is first opened; the paths are what people keep as bookmarks. */
const PAGES: RouteObject[] = [
  { index: true, Component: Home },
  { path: 'inbox/:box', lazy: async () => ({ Component: (await import('../features/inbox/inbox-page.tsx')).InboxPage }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('../features/case-list/case-list-page.tsx')).CaseListPage }) },
  { path: 'cases/:caseId', lazy: async () => ({ Component: (await import('../features/case/case-page.tsx')).CasePage }) },
  { path: '*', Component: Lost },
];

export function openRouter() {
  return createBrowserRouter([
    { path: '/login', lazy: async () => ({ Component: (await import('../features/login/login-page.tsx')).LoginPage }), ErrorBoundary: RouteProblem },
    { Component: Guard, ErrorBoundary: RouteProblem, children: [{ Component: Shell, children: [{ ErrorBoundary: RouteProblem, children: PAGES }] }] },
  ]);
}
