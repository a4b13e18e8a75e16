import { expect, it } from 'vitest';
import { ROLES } from '#domain/shared/role.ts';
import { demoLogins } from './demo-logins.ts';

it('has one person for each role, and one of another court', () => {
  expect([...new Set(demoLogins.map(({ role }) => role))].sort()).toEqual([...ROLES].sort());
  expect(demoLogins.filter(({ courtCode }) => courtCode === '陕0924').map(({ role }) => role)).toEqual(['trialJudge']);
  expect(new Set(demoLogins.map(({ username }) => username)).size).toBe(demoLogins.length);
});
