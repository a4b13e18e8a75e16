import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { holds, meQuery, useMe } from '../lib/session.ts';
import { ErrorState, Loading, NoRight } from '../ui/states.tsx';
import { homeOf, whoAt } from './menu-items.ts';

/** Lets in who is logged in; sends everybody else to the login, and back to where they wanted to go. */
export function Guard() {
  const { pathname, search } = useLocation();
  const { data: me, error, isPending, refetch } = useQuery(meQuery);
  if (isPending) return <Loading rows={3} />;
  if (error && !me) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!me) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}

/** Opens a place to who works there; tells everybody else, before they fill in anything, whose it is. */
export function Posted() {
  const me = useMe();
  const who = whoAt(useLocation().pathname);
  return who && !holds(me, who) ? <NoRight roles={who} isPage /> : <Outlet />;
}

/** The first page of the reader's day. */
export function Home() {
  return <Navigate to={homeOf(useMe().roles)} replace />;
}
