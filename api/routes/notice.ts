import { z } from 'zod';
import type { Words } from '#domain/shared/words.ts';
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
        rows: rows.map(({ streamKind, body, noticeId, ...row }) => ({ ...row, noticeId: String(noticeId), sentence: sentenceOfNotice(row.kind, named(words[streamKind]?.tasks, body.task ?? ''), body), taskId: body.taskId ?? null, due: body.due ?? null })),
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

function sentenceOfNotice(kind: string, task: Words, { due }: NoticeRecord['body']): Words {
  const [zh, en] = due ? [`（至 ${due}）`, ` (by ${due})`] : ['', ''];
  if (kind === 'breached') return { zh: `已超期：${task.zh}${zh}`, en: `Overdue: ${task.en}${en}` };
  if (kind === 'reminded') return { zh: `将到期：${task.zh}${zh}`, en: `Due soon: ${task.en}${en}` };
  return { zh: `${task.zh}${zh}`, en: `${task.en}${en}` };
}
