import { err, ok, type Result } from '#domain/shared/result.ts';

/** Kinds of parties by the first two characters (ID-004). */
export type OrganisationKind =
  | 'enterprise' | 'individualBusiness' | 'farmersCooperative' | 'stateOrgan' | 'publicInstitution' | 'socialOrganisation' | 'villageOrganisation' | 'other';

export type CreditCode = { normalized: string; kind: OrganisationKind; organisationCode: string; isOrganisationCodeValid: boolean };
export type CreditCodeRefusal = 'bad_length' | 'bad_characters' | 'bad_check_digit';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const KINDS: Readonly<Record<string, OrganisationKind>> = {
  '91': 'enterprise', '92': 'individualBusiness', '93': 'farmersCooperative', '11': 'stateOrgan', '12': 'publicInstitution',
  '51': 'socialOrganisation', '52': 'socialOrganisation', '53': 'socialOrganisation', '54': 'villageOrganisation',
};

/** Reads a unified social credit code (统一社会信用代码, ID-002). A wrong inner organisation code is told, not refused (ID-003). */
export function checkCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (code.length !== 18) return err('bad_length');
  if (![...code].every((character) => ALPHABET.includes(character))) return err('bad_characters');
  if (creditCheckDigit(code) !== code[17]) return err('bad_check_digit');
  const organisationCode = code.slice(8, 17);
  return ok({
    normalized: code,
    kind: KINDS[code.slice(0, 2)] ?? 'other',
    organisationCode,
    isOrganisationCodeValid: organisationCheckDigit(organisationCode) === organisationCode[8],
  });
}

/** The check digit that belongs to the first seventeen characters. */
export function creditCheckDigit(code: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code[index] ?? ''), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** The check digit that belongs to the first eight characters of an organisation code (组织机构代码). */
export function organisationCheckDigit(code: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(code[index] ?? '0', 36), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 'X';
  return digit === 11 ? '0' : String(digit);
}
