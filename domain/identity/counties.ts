import { COURTS } from './courts.ts';

const BASIC_CODE = /^陕((?!71)\d{4})$/;

/** The division code of the county of a basic court, which its own code carries; null for a court without a county (a higher one, or of the railways). */
export function countyOfCourt(courtCode: string): string | null {
  const digits = BASIC_CODE.exec(courtCode)?.[1];
  return digits ? `61${digits}` : null;
}

/** Whether a text names the county of a division code: with or without 县 or 区, with or without its city before it. */
export function isCounty(text: string, countyCode: string): boolean {
  const court = COURTS.find(({ code }) => countyOfCourt(code) === countyCode);
  const place = court?.name.replace(/人民法院$/, '').replace(/^.*?市(?=.)/, '') ?? '';
  const given = text.replaceAll(/\s/g, '').replace(/^陕西省/, '').replace(/^[^市]+市(?=.)/, '');
  return given !== '' && place !== '' && (given === place || given === place.slice(0, -1));
}

/** The division code of the county that a text names, or that it is. */
export function countyNamed(text: string): string | undefined {
  const codes = COURTS.flatMap(({ code }) => countyOfCourt(code) ?? []);
  return codes.find((code) => text.trim() === code || isCounty(text, code));
}
