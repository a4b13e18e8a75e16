import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { meQuery, useMe } from '../lib/session.ts';
import { ErrorState, Loading } from '../ui/states.tsx';
import { homeOf } from './menu-items.ts';

/** Lets in who is logged in; sends everybody else to the login, and back to where they wanted to go. */
export function Guard() {
  const { pathname, search } = useLocation();
  const { data: me, error, isPending, refetch } = useQuery(meQuery);
  if (isPending) return <Loading rows={3} />;
  if (error && !me) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!me) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}

/** The first page of the reader's day. */
export function Home() {
  return <Navigate to={homeOf(useMe().roles)} replace />;
}
