import { z } from 'zod';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { rungWords } from '#domain/shared/shared-sentence.ts';
import { capital, say, type KindWords, type Words } from '#domain/shared/words.ts';
import { readNotices, type NoticeRecord } from '#prisma/reads/notices.ts';
import { markRead } from '#record/reveal.ts';
import type { Handlers } from '../call.ts';
import { nextOf, readCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { RequestRefused } from '../problem.ts';
import { named } from '../sentence.ts';

const Position = z.tuple([z.number().int()]);

/** Reminders and breaches that concern the reader. */
export function noticeRoutes({ pool, read, words }: Deps): Handlers<'notices' | 'readNotices'> {
  return {
    async notices({ reader, query: { cursor, limit } }) {
      const [before = null] = readCursor(cursor, Position) ?? [];
      const { rows, total, unread } = await readNotices(read.pool, reader, before, limit);
      return {
        rows: rows.map(({ streamKind, body, noticeId, ...row }) => ({ ...row, noticeId: String(noticeId), sentence: sentenceOfNotice(row.kind, body.task === undefined ? limitWords(body) : named(words[streamKind]?.tasks, body.task), body, words[streamKind]), taskId: body.taskId ?? null, due: body.due ?? null })),
        next: nextOf(rows, limit, ({ noticeId }) => [noticeId]), total, unread,
      };
    },
    async readNotices({ reader, body: { upTo }, key }) {
      if (!/^\d{1,18}$/.test(upTo)) throw new RequestRefused('bad_request', { issues: [{ path: 'upTo', message: 'not a notice' }] });
      await markRead(pool, reader.accountId, upTo, key);
      return { done: true };
    },
  };
}

function sentenceOfNotice(kind: string, what: Words, { due, isTarget = false, rung = '' }: NoticeRecord['body'], names: KindWords | undefined): Words {
  const by = due ? say(`（至 ${due}）`, ` (by ${due})`) : say('', '');
  if (kind !== 'breached' && kind !== 'reminded') return { zh: `${what.zh}${by.zh}`, en: `${what.en}${by.en}` };
  const { zh, en } = kind === 'reminded' && rung.startsWith('remind') ? say('将到期', 'due soon') : rungWords(kind, rung, isTarget, names);
  return { zh: `${zh}：${what.zh}${by.zh}`, en: `${capital(en)}: ${what.en}${by.en}` };
}

/** A limit of a case is called by its rule. */
function limitWords({ rule = '', due }: NoticeRecord['body']): Words {
  const found = due ? ruleInForce(rule, due) : undefined;
  return found?.ok ? { zh: found.value.zh, en: found.value.en } : { zh: rule, en: rule };
}
