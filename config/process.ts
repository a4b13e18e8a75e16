import { ConfigError, readConfig, type Config } from './config.ts';
import { readKeys, type Keys } from './keys.ts';

/** Configuration and keys of a process that begins. What cannot be used is said in plain lines on the standard error, and the process ends with 1. */
export function configOfProcess(): { config: Config; keys: Keys } {
  try {
    const config = readConfig();
    return { config, keys: readKeys(config.keys) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
