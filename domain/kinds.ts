import type { AnyKind } from './shared/kind.ts';

export type KindBook = Readonly<Record<string, { current: string; versions: Readonly<Record<string, AnyKind>> }>>;

/** Every kind of case and procedure with every version that an open stream may still have. */
export const KINDS: KindBook = {};
