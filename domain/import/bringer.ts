import type { Role } from '../shared/role.ts';

/** What a file may bring: cases of a former system, or the roster of the poor (建档立卡). */
export const IMPORTED = ['cases', 'roster'] as const;
export type Imported = (typeof IMPORTED)[number];

/** Who may bring a file of this kind: cases who files at the court, a roster the liaison of its county. */
export const BRINGERS = { cases: ['filingClerk', 'filingChief'], roster: ['liaison'] } as const satisfies Record<Imported, readonly Role[]>;

/** The role in which such a person brings the file; undefined for who may not. */
export function roleToBring(what: Imported, { roles, countyCode }: { roles: readonly Role[]; countyCode: string | null }): Role | undefined {
  if (what === 'roster' && countyCode === null) return undefined;
  return BRINGERS[what].find((role) => roles.includes(role));
}
