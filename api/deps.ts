import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { AnyWire } from '#contract/kinds.ts';
import type { KindBook } from '#domain/kinds.ts';
import type { KindWords } from '#domain/shared/words.ts';
import type { ReadSide } from '#prisma/client.ts';
import type { Calendars } from '#record/calendars.ts';
import type { Door } from '#record/door.ts';
import type { Vault } from '#record/vault.ts';
import type { Wake } from '#record/wake.ts';
import type { Live } from './live.ts';

/** What the API stands on. `pool` writes through `record/` only; every screen is read through `read`. */
export type Deps = {
  pool: Pool;
  read: ReadSide;
  door: Door;
  vault: Vault;
  wake: Wake;
  live: Live;
  book: KindBook;
  words: Readonly<Record<string, KindWords>>;
  wires: Readonly<Record<string, AnyWire>>;
  calendars: Calendars;
  /** Folder of the uploaded files. */
  materials: string;
  /** Folder of the built pages. */
  web: string;
  isProduction: boolean;
  /** Which proxies in front are believed on where a request comes from. */
  trustedProxies: readonly string[];
  log: Logger;
};
