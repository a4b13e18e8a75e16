import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { onStage, COURT } from '../../testing/stage.tsx';
import { LoginPage } from './login-page.tsx';

afterEach(cleanup);

const DEMO = { rows: [{ login: 'officer', password: 'demo', name: '刘执', roles: ['enforcementOfficer'], court: COURT }] };

it('offers the posts of a demo court at one click', () => {
  onStage(<LoginPage />, { path: '/login', read: [[['me'], null], [['demo-logins'], DEMO]] });
  expect(screen.getByRole('button', { name: '执行员 刘执' })).toBeTruthy();
});

it('offers no one-click login outside a demo court', () => {
  onStage(<LoginPage />, { path: '/login', read: [[['me'], null], [['demo-logins'], { rows: [] }]] });
  expect(screen.queryByText('演示账号')).toBeNull();
  expect(screen.getByLabelText('账号')).toBeTruthy();
  expect(screen.getByLabelText('密码').getAttribute('type')).toBe('password');
});

it('speaks English when asked to', async () => {
  const { user } = onStage(<LoginPage />, { path: '/login', read: [[['me'], null], [['demo-logins'], { rows: [] }]] });
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('button', { name: 'Log in' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  await user.click(screen.getByRole('button', { name: '中文' }));
  expect(screen.getByRole('button', { name: '登录' })).toBeTruthy();
});
