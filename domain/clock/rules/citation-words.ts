import type { Words } from '#domain/shared/words.ts';
import type { Citation } from './citation.ts';

/** `《……》第123条` and `…, art. 123`; an article that is named in words stays as it is. */
export function citationWords({ doc, docEn, article }: Citation): Words {
  return /^\d/.test(article) ? { zh: `${doc}第${article}条`, en: `${docEn}, art. ${article}` } : { zh: `${doc}（${article}）`, en: `${docEn} (${article})` };
}
