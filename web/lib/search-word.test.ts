import { expect, it } from 'vitest';
import { searchPlace, wordBeside } from './search-word.ts';

it('keeps a number of a person out of the address, and every other word in it', () => {
  expect(searchPlace({ q: '（2018）陕0902执123号', kind: 'civil', due: '' })).toEqual({ search: { q: '（2018）陕0902执123号', kind: 'civil' }, state: null });
  for (const q of ['61999919500101123X', '138 0000 1234']) {
    const { search, state } = searchPlace({ q, kind: 'civil' });
    expect([search, wordBeside(state)]).toEqual([{ kind: 'civil' }, { q }]);
  }
  expect(wordBeside(null)).toEqual({});
});
