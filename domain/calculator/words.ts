import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import { say, type Words } from '#domain/shared/words.ts';
import type { Term } from '#domain/clock/count.ts';
import { limitWords } from '#domain/clock/limit.ts';
import { citationWords } from '#domain/clock/rules/citation-words.ts';
import { formatAmount, type Fen } from '#domain/money/amount.ts';

const WEEKDAYS = '日一二三四五六';
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `2018年2月22日（星期四）`, `2018-02-22 (Thursday)`. */
export function dayWords(day: IsoDate): Words {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7;
  return say(`${Number(year)}年${Number(month)}月${Number(date)}日（星期${WEEKDAYS[weekday] ?? ''}）`, `${day} (${WEEKDAYS_EN[weekday] ?? ''})`);
}

export function yuan(amount: Fen): Words {
  return say(`${formatAmount(amount)}元`, `${formatAmount(amount)} yuan`);
}

/** One line of the working of a deadline: 法定 + 延长 + 扣除 = 到期. */
export function termWords(term: Term): Words {
  const limit = term.limit ? limitWords(term.limit) : say('', '');
  const until = untilWords(term);
  switch (term.kind) {
    case 'statutory':
      return say(`期限：${limit.zh}${until.zh}`, `Limit: ${limit.en}${until.en}`);
    case 'extension':
      return say(`延长：${limit.zh}${until.zh}`, `Extended: ${limit.en}${until.en}`);
    case 'exclusion': {
      const { interval, counted = 0, reason = '' } = term;
      return say(`扣除：${interval ? `${interval.from}至${interval.to}（止日不计）` : ''}${reason}计${counted}日${until.zh}`, `Not counted: ${interval ? `${interval.from} to ${interval.to} (the last day counts again), ` : ''}${counted} days${until.en}`);
    }
    case 'roll': {
      const rest = dayWords(term.from);
      return say(`顺延：${rest.zh}为法定休假日${until.zh}`, `Moved: ${rest.en} is a rest day${until.en}`);
    }
  }
}

function untilWords(term: Term): Words {
  const to = dayWords(term.to);
  const approval = term.kind === 'extension' ? approvalWords(term) : say('', '');
  const source = term.source ? citationWords(term.source) : null;
  return say(`，至${to.zh}${approval.zh}${source ? `，${source.zh}` : ''}`, `, until ${to.en}${approval.en}${source ? `; ${source.en}` : ''}`);
}

function approvalWords({ approver, reference }: Term): Words {
  if (approver === undefined && reference === undefined) return say('', '');
  return say(`（${[approver ? `${approver}批准` : '', reference ?? ''].filter(Boolean).join('，')}）`, ` (${[approver ? `approved by ${approver}` : '', reference ?? ''].filter(Boolean).join(', ')})`);
}
