import { cleanup, screen } from '@testing-library/react';
import { Route, Routes, useLocation } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { Role } from '#domain/shared/role.ts';
import { send } from '../lib/http.ts';
import { watchSession } from '../lib/session.ts';
import { serve } from '../testing/network.ts';
import { OFFICER, onStage } from '../testing/stage.tsx';
import { Guard, Posted } from './guard.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function seen(path: string, role: Role): string {
  const page = <Routes><Route element={<Posted />}><Route path="*" element={<h1>page</h1>} /></Route></Routes>;
  const { container } = onStage(page, { path, read: [[['me'], { ...OFFICER, roles: [role] }]] });
  const text = container.textContent ?? '';
  cleanup();
  return text;
}

it('tells who has a place that is not for the reader, before anything is filled in', () => {
  expect(seen('/apply', 'enforcementOfficer')).toBe('您的岗位不能使用这一内容由立案人员、立案庭庭长使用；需要办理的，请与其联系。');
  expect(seen('/arrivals', 'filingClerk')).toContain('由财务使用');
  expect(seen('/clock', 'president')).toContain('由系统运维使用');
  expect(seen('/cases/c1', 'operator')).toContain('您的岗位不能使用');
});

it('opens it to who works there, and the inbox and unknown addresses to everybody', () => {
  expect([seen('/apply', 'filingClerk'), seen('/imports/i1', 'liaison'), seen('/inbox/mine', 'supervisor'), seen('/applyx', 'operator')]).toEqual(Array(4).fill('page'));
});

function Address() {
  const { pathname, search } = useLocation();
  return <h1>{pathname + search}</h1>;
}

it('leads to the login, and back, when an act is refused because the session is over', async () => {
  const over = () => ({ status: 401, code: 'not_logged_in', title: '您尚未登录，或者登录已经过期。', requestId: 'r1' });
  serve({ '/me': over, '/cases': over });
  const { queries } = onStage(<Routes><Route path="/login" element={<Address />} /><Route element={<Guard />}><Route path="/apply" element={<Address />} /></Route></Routes>, { path: '/apply?kind=civil' });
  const stop = watchSession(queries);
  expect(screen.getByRole('heading').textContent).toBe('/apply?kind=civil');
  await expect(send('POST', '/cases', {}, 'key-1')).rejects.toThrow('您尚未登录');
  expect(await screen.findByRole('heading', { name: '/login?next=%2Fapply%3Fkind%3Dcivil' })).toBeTruthy();
  stop();
});
