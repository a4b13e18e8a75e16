import { expect, it } from 'vitest';
import { z } from 'zod';
import { issueWords } from './issue-words.ts';

const TAKEN = z.strictObject({ reason: z.string().min(1).max(500), note: z.string().min(2), months: z.number().min(1).max(6), rows: z.array(z.string()).min(2), code: z.string().regex(/^\d{6}$/), outcome: z.enum(['file']), on: z.string() });

it('tells a person what is wrong with each field, and never what was in it', () => {
  const { error } = TAKEN.safeParse({ reason: '字'.repeat(600), note: '准', months: 7, rows: ['a'], code: '6109', outcome: '机密' });
  const told = error!.issues.map((issue) => [issue.path.join('.'), issueWords(issue).zh, issueWords(issue).en].join(' | '));
  expect(told).toMatchInlineSnapshot(`
    [
      "reason | 不得超过500个字 | At most 500 characters",
      "note | 至少填写2个字 | At least 2 characters",
      "months | 不得大于6 | Not above 6",
      "rows | 至少填写2行 | At least 2 rows",
      "code | 格式不符，请核对 | Not in the form asked for; please check it",
      "outcome | 内容不符合要求，请核对 | This is not accepted; please check it",
      "on | 请填写这一项 | This is needed",
    ]
  `);
  expect(issueWords(TAKEN.shape.reason.safeParse('').error!.issues[0]!)).toEqual({ zh: '请填写这一项', en: 'This is needed' });
  expect(told.join()).not.toContain('机密');
});
