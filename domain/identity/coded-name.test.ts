import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coded, codeOf, codesIn, withoutCodes, worded } from './coded-name.ts';

const PEOPLE = [['p-1', '张三'], ['p-2', '张三丰'], ['p-3', 'Li'], ['p-4', '丽']].map(([id, name]) => ({ name: name!, as: codeOf(id!) }));
const NAMES: Record<string, string> = { 'p-1': '张三', 'p-2': '张三丰', 'p-3': 'Li' };

it('writes the person’s code for each name, the longest first, and leaves one character and parts of a Latin word alone', () => {
  expect(coded('张三丰欠张三、张　三 10 元，美丽的 Lima 归 Li。', PEOPLE)).toBe('⟦p-2⟧欠⟦p-1⟧、⟦p-1⟧ 10 元，美丽的 Lima 归 ⟦p-3⟧。');
  expect(coded('张三', [])).toBe('张三');
});

it('words the codes again, and nobody can type one', () => {
  const text = '由⟦p-1⟧付给⟦p-2⟧，⟦p-1⟧认可';
  expect(codesIn(text)).toEqual(['p-1', 'p-2']);
  expect(worded(text, (id) => `${[...NAMES[id]!][0]}**`)).toBe('由张**付给张**，张**认可');
  expect(codesIn(withoutCodes(text))).toEqual([]);
});

it('takes a name with any sign in it as it stands', () => {
  const sign = fc.constantFrom(...String.raw`-–·. '’\/^$*+?()[]{}|&#=!<>:,~（）《》`, '买', 'Smith', '\u{20000}');
  fc.assert(fc.property(fc.array(sign, { minLength: 1, maxLength: 8 }), (signs) => {
    const name = `阿${signs.join('')}提`;
    expect(coded(`由${name}付清`, [{ name, as: codeOf('p-9') }])).toBe('由⟦p-9⟧付清');
  }), { seed: 2018 });
  expect(coded('Smith-Jones 欠买买提-艾力', [{ name: 'Smith-Jones', as: codeOf('p-7') }, { name: '买买提-艾力', as: codeOf('p-8') }])).toBe('⟦p-7⟧ 欠⟦p-8⟧');
});

it('takes no name of the people into the text, loses none, and does nothing a second time', () => {
  const part = fc.oneof(fc.constantFrom('张三', '张三丰', '被告', '于 2018-07-16 付', '$&', '(', '.*'), fc.string({ maxLength: 5 }));
  fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
    const typed = withoutCodes(parts.join('，'));
    const kept = coded(typed, PEOPLE.slice(0, 2));
    expect(kept).not.toContain('张三');
    expect(coded(kept, PEOPLE.slice(0, 2))).toBe(kept);
    expect(worded(kept, (id) => NAMES[id]!)).toBe(typed);
  }), { seed: 2018 });
});
