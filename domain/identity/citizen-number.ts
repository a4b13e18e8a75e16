import { isDate, type IsoDate } from '#domain/shared/dates.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';

export type CitizenNumber = { normalized: string; areaCode: string; birthDate: IsoDate; sex: 'male' | 'female' };
export type CitizenNumberRefusal = 'bad_length' | 'bad_characters' | 'bad_birth_date' | 'bad_check_digit';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const ADULT_YEARS = 18;

/** Reads a citizen number (公民身份号码, ID-001). The area code is not looked up: abolished codes live on. */
export function checkCitizenNumber(text: string): Result<CitizenNumber, CitizenNumberRefusal> {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (number.length !== 18) return err('bad_length');
  if (!/^\d{17}[\dX]$/.test(number)) return err('bad_characters');
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (birthDate < '1800' || !isDate(birthDate)) return err('bad_birth_date');
  if (citizenCheckDigit(number) !== number[17]) return err('bad_check_digit');
  return ok({ normalized: number, areaCode: number.slice(0, 6), birthDate, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' });
}

/** The check digit that belongs to the first seventeen digits. */
export function citizenCheckDigit(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % 11];
}

/** Under 18 on the day (CRE-004); on the eighteenth birthday a person is of age, who was born on 29 February on 1 March. */
export function isMinorOn(birthDate: IsoDate, day: IsoDate): boolean {
  const birthday = `${String(Number(birthDate.slice(0, 4)) + ADULT_YEARS).padStart(4, '0')}${birthDate.slice(4)}`;
  return day < birthday;
}

/** Full years of age on the day. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(4) < birthDate.slice(4) ? 1 : 0);
}
