import { expect, it } from 'vitest';
import { isDatabaseAway } from './away.ts';

it.each([
  ['a refused connection', { code: 'ECONNREFUSED' }],
  ['a socket that is gone', { code: 'ENOENT', syscall: 'connect' }],
  ['a server that shuts down', { code: '57P01' }],
  ['a connection that broke off', { message: 'Connection terminated unexpectedly' }],
  ['a pool that gets no connection', { message: 'timeout exceeded when trying to connect' }],
])('is seen by %s', (_what, error) => expect(isDatabaseAway(error)).toBe(true));

it.each([
  ['a file that is not there', { code: 'ENOENT', syscall: 'open' }],
  ['a row that stands already', { code: '23505', message: 'duplicate key value' }],
])('is not seen by %s', (_what, error) => expect(isDatabaseAway(error)).toBe(false));
