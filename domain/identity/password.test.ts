import { expect, it } from 'vitest';
import { passwordProblem } from './password.ts';

const OWNER = { login: 'filing', name: '陈立' };

it.each([
  ['a long enough sentence', undefined],
  ['一二三四五六七八九十甲乙', undefined],
  ['short', 'too_short'],
  ['一二三四五六七八', 'too_short'],
  ['x'.repeat(201), 'too_long'],
  ['FilingFiling', 'names_its_owner'],
  ['陈立陈立陈立陈立陈立陈立', 'names_its_owner'],
])('%s: %s', (password, problem) => {
  expect(passwordProblem(password, OWNER)).toBe(problem);
});
