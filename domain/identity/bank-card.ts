/** What looks wrong about a bank card or account number. Never a reason to refuse it (ID-006): accounts of firms carry no check digit. */
export type BankCardWarning = 'not_digits' | 'unusual_length' | 'luhn';

/** The number without blanks, and what looks wrong about it. */
export function checkBankCard(text: string): { normalized: string; warning?: BankCardWarning } {
  const normalized = text.normalize('NFKC').replace(/[\s-]/g, '');
  const warning = warningOf(normalized);
  return warning ? { normalized, warning } : { normalized };
}

function warningOf(number: string): BankCardWarning | undefined {
  if (!/^\d+$/.test(number)) return 'not_digits';
  if (number.length < 12 || number.length > 19) return 'unusual_length';
  return luhnSum(number) % 10 === 0 ? undefined : 'luhn';
}

function luhnSum(number: string): number {
  return [...number].reverse().reduce((sum, character, index) => {
    const doubled = Number(character) * (index % 2 === 0 ? 1 : 2);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
