import { formatAmount, parseAmount, roundHalfUp } from '#domain/money/amount.ts';

const FEN_PER_WAN = 1_000_000n;

/** `48495.74` as `48,495.74`. What is no amount is shown as it came. */
export function yuanText(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Yuan as 万元 with two decimals, rounded half-up: `12511900.00` as `1,251.19`. */
export function wanText(amount: string): string {
  const fen = parseAmount(amount);
  return fen.ok ? yuanText(formatAmount(roundHalfUp(fen.value * 100n, FEN_PER_WAN))) : amount;
}

/** What a person types as an amount: separators of thousands and full-width digits are taken, units such as 万 are not. Undefined when it is none. */
export function readAmount(text: string): string | undefined {
  const fen = parseAmount(text.normalize('NFKC').replace(/[,\s¥元]/g, ''));
  return fen.ok ? formatAmount(fen.value) : undefined;
}
