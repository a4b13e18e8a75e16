import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical } from './canonical.ts';

it('is what the reference implementation of RFC 8785 makes of any value', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 5 }), (value) => {
    expect(canonical(value)).toBe(canonicalize(value));
  }), { seed: 20_180_703, numRuns: 500 });
});

it('orders fields by their UTF-16 units and numbers as ECMAScript writes them', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7, numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 1e-27], literals: [null, true, false], text: '\u20ac$\u000f\nA\'B"\\\\"/' };
  expect(canonical(value)).toBe(canonicalize(value));
});

it('leaves out undefined fields, and throws on what JSON cannot hold', () => {
  expect(canonical({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 'a\ud800', { '\udc00': 1 }]) expect(() => canonical(value)).toThrow();
  expect(canonical('\\ud800')).toBe('"\\\\ud800"');
});
