import { dayNumber, type IsoDate } from '#domain/shared/dates.ts';
import type { Term } from '#domain/clock/count.ts';
import { limitInChinese } from '#domain/clock/limit.ts';
import type { Citation } from '#domain/clock/rules/citation.ts';
import { formatAmount, type Fen } from '#domain/money/amount.ts';

const WEEKDAYS = '日一二三四五六';

/** `2018年2月22日（星期四）`. */
export function dayInChinese(day: IsoDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year)}年${Number(month)}月${Number(date)}日（星期${WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? ''}）`;
}

/** `《……》第123条`; an article that is named in words stays as it is. */
export function citationInChinese({ doc, article }: Citation): string {
  return /^\d/.test(article) ? `${doc}第${article}条` : `${doc}（${article}）`;
}

export function yuan(amount: Fen): string {
  return `${formatAmount(amount)}元`;
}

/** One line of the working of a deadline: 法定 + 延长 + 扣除 = 到期. */
export function termInChinese(term: Term): string {
  const source = term.source ? `，${citationInChinese(term.source)}` : '';
  switch (term.kind) {
    case 'statutory':
      return `期限：${term.limit ? limitInChinese(term.limit) : ''}，至${dayInChinese(term.to)}${source}`;
    case 'extension':
      return `延长：${term.limit ? limitInChinese(term.limit) : ''}，至${dayInChinese(term.to)}${approvalInChinese(term)}${source}`;
    case 'exclusion':
      return `扣除：${term.interval ? `${term.interval.from}至${term.interval.to}（止日不计）` : ''}${term.reason ?? ''}计${term.counted ?? 0}日，至${dayInChinese(term.to)}${source}`;
    case 'roll':
      return `顺延：${dayInChinese(term.from)}为法定休假日，至${dayInChinese(term.to)}${source}`;
  }
}

function approvalInChinese({ approver, reference }: Term): string {
  if (approver === undefined && reference === undefined) return '';
  return `（${[approver ? `${approver}批准` : '', reference ?? ''].filter(Boolean).join('，')}）`;
}
