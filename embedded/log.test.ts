import { expect, it } from 'vitest';
import { inShort } from './log.ts';

it('shows the message of a warning, and of nothing less', () => {
  expect(inShort('{"level":50,"msg":"the bank does not answer","requestId":"r1"}')).toBe('the bank does not answer');
  expect(inShort('{"level":30,"msg":"listening"}')).toBeUndefined();
  expect(inShort('{"level":50')).toBeUndefined();
  expect(inShort('plain text')).toBeUndefined();
});
