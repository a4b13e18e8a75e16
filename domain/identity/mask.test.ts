import { expect, it } from 'vitest';
import { maskName, maskNumber, maskPhone } from './mask.ts';

it('shows of a name its first character only', () => {
  expect([maskName('李建国'), maskName('李丽'), maskName('𠮷田'), maskName('')]).toEqual(['李**', '李**', '𠮷**', '**']);
});

it('hides birth date and more of a citizen number, all but the end of others, the middle of a telephone number', () => {
  expect([maskNumber('61999919491231002X'), maskNumber('E12345678'), maskNumber('123')]).toEqual(['619999********002X', '****5678', '****']);
  expect([maskPhone('13800001234'), maskPhone('110')]).toEqual(['138****1234', '****']);
});
