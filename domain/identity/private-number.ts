import { receiptOfSubAccount } from '#domain/money/account-number.ts';
import { checkBankCard } from './bank-card.ts';
import { checkCitizenNumber } from './citizen-number.ts';
import { checkCreditCode } from './credit-code.ts';
import { maskNumber } from './mask.ts';
import { isMobileNumber } from './mobile-number.ts';

const DIGIT = '[0-9０-９]';
const GAP = String.raw`[\s\-－]?`;
/** Eighteen characters and the two more of a disability card; eleven digits; sixteen to nineteen, together or in fours. */
const SHAPES = [
  `${DIGIT}{6}${GAP}${DIGIT}{8}${GAP}${DIGIT}{3}[0-9０-９XxＸｘ](?:${DIGIT}{2})?`,
  `(?:(?:\\+|00)?86${GAP})?1[3-9]${DIGIT}${GAP}${DIGIT}{4}${GAP}${DIGIT}{4}`,
  `${DIGIT}{16,19}`,
  `${DIGIT}{4}(?:${GAP}${DIGIT}{4}){3}(?:${GAP}${DIGIT}{1,3})?`,
];
const CANDIDATE = new RegExp(`(?<!${DIGIT})(?:${SHAPES.join('|')})(?!${DIGIT}|\\.${DIGIT})`, 'g');
const SHORTEST_KNOWN = 7;
const SHORTEST_CARD = 16;

/** The text with every citizen number, mobile number and card number in it masked, and every number of `known` whatever its form. Numbers of firms and of case accounts stay. */
export function withoutNumbers(text: string, known: readonly string[] = []): string {
  const patterns = known.map((number) => number.replaceAll(/[\s-]/g, '')).filter(({ length }) => length >= SHORTEST_KNOWN).map(patternOf);
  const masked = patterns.length === 0 ? text : text.replaceAll(new RegExp(patterns.join('|'), 'gi'), maskNumber);
  return masked.replaceAll(CANDIDATE, (number) => (isPrivate(number) ? maskNumber(plain(number)) : number));
}

function isPrivate(written: string): boolean {
  const number = plain(written);
  if (checkCitizenNumber(number.slice(0, 18)).ok || isMobileNumber(number.replace(/^(00)?86(?=\d{11}$)/, ''))) return true;
  const isCard = number.length >= SHORTEST_CARD && checkBankCard(number).warning === undefined;
  return isCard && receiptOfSubAccount(number) === undefined && !checkCreditCode(number).ok;
}

function plain(written: string): string {
  return written.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
}

function patternOf(number: string): string {
  return [...number].map((character) => character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)).join(String.raw`[\s-]*`);
}
