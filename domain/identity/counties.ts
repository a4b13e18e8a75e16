import { COURTS } from './courts.ts';

const BASIC_CODE = /^陕((?!71)\d{4})$/;

const COUNTIES = COURTS.flatMap(({ code, name }) => {
  const county = countyOfCourt(code);
  return county === null ? [] : [{ county, place: name.replace(/人民法院$/, '').replace(/^.*?市(?=.)/, '') }];
});
const CODES = new Set(COUNTIES.map(({ county }) => county));
const BY_NAME = new Map<string, readonly string[]>();
for (const { county, place } of COUNTIES) for (const name of [place, place.slice(0, -1)]) BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), county]);

/** The division code of the county of a basic court, which its own code carries; null for a court without a county (a higher one, or of the railways). */
export function countyOfCourt(courtCode: string): string | null {
  const digits = BASIC_CODE.exec(courtCode)?.[1];
  return digits ? `61${digits}` : null;
}

/** Whether a text names the county of a division code: with or without 县 or 区, with or without its city before it. */
export function isCounty(text: string, countyCode: string): boolean {
  return codesOf(text).includes(countyCode);
}

/** The division code of the county that a text names, or that it is; undefined where it names none, or several of one name. */
export function countyNamed(text: string): string | undefined {
  const given = text.trim();
  if (CODES.has(given)) return given;
  const codes = codesOf(given);
  return codes.length === 1 ? codes[0] : undefined;
}

function codesOf(text: string): readonly string[] {
  return BY_NAME.get(text.replaceAll(/\s/g, '').replace(/^陕西省/, '').replace(/^[^市]+市(?=.)/, '')) ?? [];
}
