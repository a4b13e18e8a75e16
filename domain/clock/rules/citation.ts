import type { IsoDate } from '#domain/shared/dates.ts';
import { DOCUMENTS, type DocumentId, type LegalDocument } from './documents.ts';
import type { Source } from './rule.ts';

/** A citation as it is printed: the document with its text of the time, and the article with its number of the time (rule book 0.5). */
export type Citation = { doc: string; docEn: string; article: string };

type Edition = { from: IsoDate; text: string; textEn: string; numberOf: (article: number) => number };

/** Newest first. Rule rows carry the newest numbers. */
const EDITIONS: Partial<Record<DocumentId, readonly Edition[]>> = {
  civilProcedureLaw: [
    { from: '2024-01-01', text: '2023年修正', textEn: '2023 text', numberOf: (article) => article },
    { from: '2022-01-01', text: '2021年修正', textEn: '2021 text', numberOf: civilProcedure2021 },
    { from: '2017-07-01', text: '2017年修正', textEn: '2017 text', numberOf: (article) => civilProcedure2017(civilProcedure2021(article)) },
    { from: '2013-01-01', text: '2012年修正', textEn: '2012 text', numberOf: (article) => civilProcedure2017(civilProcedure2021(article)) },
  ],
  civilInterpretation: [
    { from: '2022-04-10', text: '2022年修正', textEn: '2022 text', numberOf: (article) => article },
    { from: '2021-01-01', text: '2020年修正', textEn: '2020 text', numberOf: civilInterpretation2015 },
    { from: '2015-02-04', text: '法释〔2015〕5号', textEn: 'Fa Shi [2015] No. 5', numberOf: civilInterpretation2015 },
  ],
};

/** Article numbers outside brackets and paragraph marks: `执行规定 13(1)` has one, 13. */
const ARTICLE_NUMBER = /(?<![(¶\d])\d+/g;

const cited = new WeakMap<Source, Map<Edition | undefined, Citation>>();

/** How a source was cited on a day. Where only a later text's numbers are known, the document's name says which text they are of. */
export function citationOn(source: Source, on: IsoDate): Citation {
  const edition = EDITIONS[source.doc]?.find((candidate) => candidate.from <= on);
  const known = cited.get(source)?.get(edition);
  if (known) return known;
  const citation = citationIn(source, edition);
  cited.set(source, (cited.get(source) ?? new Map()).set(edition, citation));
  return citation;
}

function citationIn(source: Source, edition: Edition | undefined): Citation {
  const document: LegalDocument = DOCUMENTS[source.doc];
  if (edition) {
    return {
      doc: `${document.zh}（${edition.text}）`,
      docEn: `${document.en} (${edition.textEn})`,
      article: source.article.replace(ARTICLE_NUMBER, (number) => String(edition.numberOf(Number(number)))),
    };
  }
  const { zh, en, numbering } = document;
  return { doc: numbering ? `${zh}（条号依${numbering}）` : zh, docEn: numbering ? `${en} (articles as numbered in the ${numbering.slice(0, 4)} text)` : en, article: source.article };
}

function civilProcedure2021(article: number): number {
  return article >= 198 ? article - 4 : article;
}

/** The 2021 text inserted articles 16, 41, 42 and 166 to 169. */
function civilProcedure2017(article2021: number): number {
  if (article2021 >= 170) return article2021 - 7;
  if (article2021 >= 43) return article2021 - 3;
  return article2021 >= 17 ? article2021 - 1 : article2021;
}

/** The 2022 text dropped articles 274 and 275 of the texts before it. */
function civilInterpretation2015(article: number): number {
  return article >= 274 ? article + 2 : article;
}
