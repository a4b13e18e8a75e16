import { drainXml } from './xml.ts';
import { Unreadable } from './unreadable.ts';
import type { Allowance, Entry } from './zip.ts';

/** What the cells of a workbook refer to. `isDate` tells of a style whether it shows its numbers as days. */
export type Workbook = { sheets: readonly Entry[]; sharedTexts: readonly string[]; isDate: readonly boolean[]; is1904: boolean };

type Sheet = { link: string; isHidden: boolean };

/** Styles of numbers that are days in every workbook, and those of the Chinese ones. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** Reads what stands around the sheets: which there are, in the order of their tabs and without the hidden ones, the texts they share and the styles of days. */
export async function readWorkbookParts(entries: ReadonlyMap<string, Entry>, allowance: Allowance, sharedTextBytes: number): Promise<Workbook> {
  const tabs: Sheet[] = [];
  const links = new Map<string, string>();
  let is1904 = false;
  await drainXml(entries.get('xl/workbook.xml'), allowance, {
    opened(name, attributes) {
      if (name === 'sheet') tabs.push({ link: attributes['r:id'] ?? attributes.id ?? '', isHidden: /hidden/i.test(attributes.state ?? '') });
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    },
  });
  await drainXml(entries.get('xl/_rels/workbook.xml.rels'), allowance, {
    opened: (name, { Id = '', Target = '' }) => void (name === 'Relationship' && links.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)),
  });
  const named = tabs.flatMap(({ link, isHidden }) => (isHidden ? [] : (entries.get(links.get(link) ?? '') ?? [])));
  const sheets = tabs.length > 0 ? named : [...entries.values()].filter(({ name }) => SHEET.test(name));
  if (sheets.length === 0) throw new Unreadable('not_a_table');
  return { sheets, is1904, sharedTexts: await readSharedTexts(entries, allowance, sharedTextBytes), isDate: await readDateStyles(entries, allowance) };
}

/** Phonetic guides (rPh) are no part of a text. */
async function readSharedTexts(entries: ReadonlyMap<string, Entry>, allowance: Allowance, most: number): Promise<string[]> {
  const texts: string[] = [];
  const own = { left: Math.min(allowance.left, most) };
  let [text, isText, isGuide] = ['', false, false];
  await drainXml(entries.get('xl/sharedStrings.xml'), own, {
    opened(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isGuide = true;
      isText = name === 't' && !isGuide;
    },
    text(piece) {
      if (isText) text += piece;
    },
    closed(name) {
      isText = false;
      if (name === 'rPh') isGuide = false;
      if (name === 'si') texts.push(text);
    },
  });
  allowance.left -= Math.min(allowance.left, most) - own.left;
  return texts;
}

async function readDateStyles(entries: ReadonlyMap<string, Entry>, allowance: Allowance): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  await drainXml(entries.get('xl/styles.xml'), allowance, {
    opened(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(Number(numFmtId), showsDays(formatCode));
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) styles.push(own.get(Number(numFmtId)) ?? DATE_FORMATS.has(Number(numFmtId)));
    },
    closed(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** `yyyy"年"m"月"d"日"`, but not `0.00_ ;[Red]`: what is quoted, escaped or in brackets is decoration. */
function showsDays(format: string): boolean {
  return /[yd]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replaceAll(/General/gi, ''));
}
