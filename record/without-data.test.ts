import { expect, it } from 'vitest';
import { z } from 'zod';
import { withoutData } from './without-data.ts';

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

it('keeps no message that may quote what was typed', () => {
  const quoting = [
    () => new RegExp('Smith\\-', 'u'), () => JSON.parse('Smith'), () => BigInt('Smith'), () => new Intl.DateTimeFormat('zh', { timeZone: 'Smith' }), () => z.strictObject({}).parse({ Smith: 1 }),
    () => Object.assign(new Error('Smith'), { code: '23505', detail: 'Smith' }),
  ].map(thrown);
  expect(quoting.map((error) => String(error).includes('Smith'))).toEqual(quoting.map(() => true));
  expect(JSON.stringify(quoting.map(withoutData))).not.toContain('Smith');
});

it('keeps what the program says of itself, and the place', () => {
  const { name, stack } = withoutData(new TypeError('x is not a function'));
  expect([name, stack]).toEqual(['TypeError', expect.stringMatching(/^TypeError: x is not a function\n +at /)]);
  expect(withoutData('Smith')).toEqual({ name: 'string' });
});
