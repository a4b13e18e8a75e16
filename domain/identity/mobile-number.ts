/** True for a mobile number of the mainland (ID-006); blanks, hyphens and a leading +86 are dropped. */
export function isMobileNumber(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text.normalize('NFKC').replace(/[\s-]/g, '').replace(/^(\+|00)86/, ''));
}
