import { cleanup } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import type { Role } from '#domain/shared/role.ts';
import { OFFICER, onStage } from '../testing/stage.tsx';
import { Posted } from './guard.tsx';

afterEach(cleanup);

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
