/** A natural person's name as lists show it: the first character, and no hint of its length. */
export function maskName(name: string): string {
  const [first = ''] = [...name];
  return `${first}**`;
}

/** A citizen number without its days of birth and sex (PRV-001), a shorter number with its last four characters. */
export function maskNumber(number: string): string {
  if (number.length === 18) return `${number.slice(0, 6)}********${number.slice(14)}`;
  return `****${number.length > 7 ? number.slice(-4) : ''}`;
}

export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
