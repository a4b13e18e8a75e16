import type { z } from 'zod';
import type { Words } from '#domain/shared/words.ts';

type Issue = z.core.$ZodIssue;
type Bound = (bound: string) => Words;

const TOO_SMALL: Readonly<Record<string, Bound>> = {
  string: (bound) => ({ zh: `至少填写${bound}个字`, en: `At least ${bound} characters` }),
  array: (bound) => ({ zh: `至少填写${bound}行`, en: `At least ${bound} rows` }),
};
const TOO_BIG: Readonly<Record<string, Bound>> = {
  string: (bound) => ({ zh: `不得超过${bound}个字`, en: `At most ${bound} characters` }),
  array: (bound) => ({ zh: `不得超过${bound}行`, en: `At most ${bound} rows` }),
};
const MISSING: Words = { zh: '请填写这一项', en: 'This is needed' };
const OTHERWISE: Words = { zh: '内容不符合要求，请核对', en: 'This is not accepted; please check it' };

/** What is wrong with a field, for the person who filled it in; never what was in it. */
export function issueWords(issue: Issue): Words {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return MISSING;
      return TOO_SMALL[issue.origin]?.(String(issue.minimum)) ?? { zh: `不得小于${issue.minimum}`, en: `Not below ${issue.minimum}` };
    case 'too_big':
      return TOO_BIG[issue.origin]?.(String(issue.maximum)) ?? { zh: `不得大于${issue.maximum}`, en: `Not above ${issue.maximum}` };
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? MISSING : OTHERWISE;
    case 'invalid_format':
      return { zh: '格式不符，请核对', en: 'Not in the form asked for; please check it' };
    default:
      return OTHERWISE;
  }
}
