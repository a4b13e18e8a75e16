import { afterEach, beforeEach, expect } from 'vitest';

/** What reaches console.error is a mistake somebody wanted seen: the test in which it happens fails with it. */
const seen: string[] = [];
const original = console.error;

beforeEach(() => {
  seen.length = 0;
  console.error = (...values: unknown[]) => {
    seen.push(values.map(String).join(' '));
    original(...values);
  };
});

afterEach(() => {
  console.error = original;
  expect(seen, 'console.error was called').toEqual([]);
});
