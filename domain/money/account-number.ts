/** 一案一账号: the number of a case's sub-account at the court's bank says which case it is, and carries a check digit. Synthetic: no real bank uses this prefix. */
const PREFIX = '999961';
const RECEIPT = /^([一-龥])(\d{2}|\d{4})?收(20\d{2})-(\d{6})$/;
const ACCOUNT = /^999961(\d{4})(\d{2})(\d{6})(\d)$/;
const PROVINCE = '陕';

/** The 19 digits of the sub-account of the case with this receipt number (`陕0902收2018-000123`); undefined for what is no receipt number of a court of Shaanxi. */
export function subAccountOf(receiptNo: string): string | undefined {
  const match = RECEIPT.exec(receiptNo);
  if (!match || match[1] !== PROVINCE) return undefined;
  const body = `${PREFIX}${(match[2] ?? '').padEnd(4, '0')}${match[3]!.slice(2)}${match[4]}`;
  return `${body}${checkDigit(body)}`;
}

/** The receipt number of the case whose sub-account this is, blanks between the digits allowed; undefined when it is none, or a digit is wrong. */
export function receiptOfSubAccount(account: string): string | undefined {
  const digits = account.normalize('NFKC').replace(/[\s-]/g, '');
  const match = ACCOUNT.exec(digits);
  if (!match || checkDigit(digits.slice(0, -1)) !== match[4]) return undefined;
  return `${PROVINCE}${match[1]!.replace(/^0000$|00$/, '')}收20${match[2]}-${match[3]}`;
}

/** Luhn's, as on a bank card. */
function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
