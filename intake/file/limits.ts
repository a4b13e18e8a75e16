/** How much a file may hold: its bytes, what it unpacks to in all and in shared texts, its rows and columns, and the characters of a cell that are kept. */
export const FILE_LIMITS = {
  bytes: 50 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  sharedTextBytes: 96 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellLength: 4_000,
} as const;

export type FileLimits = { readonly [L in keyof typeof FILE_LIMITS]: number };
