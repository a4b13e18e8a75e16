import { readConfig, type Config } from '#config/config.ts';

/** Makes the accounts of a demo court that are missing. Harmless when they are all there. */
export async function seedAccounts(_config: Config): Promise<void> {}

/** Fills an empty demo court with cases in different states, by real acts through the public API. Goes on where an interrupted one stopped. */
export async function seedDemo(_config: Config): Promise<void> {}

/** Run as `seed.ts accounts` or `seed.ts cases`, while the court runs; each line of output is shown to who waits. */
const what = process.argv[2];
if (what === 'accounts') await seedAccounts(readConfig());
if (what === 'cases') await seedDemo(readConfig());
