import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { givenEnvironment, readConfig, toEnvironment, type Config, type Environment } from './config.ts';

/** Where a court that runs on this machine says how it is reached. */
function noteOf(home: string): string {
  return join(home, 'run', 'court.json');
}

/** Writes down how this court is reached, readable by its owner only: the ports that were free and the database's password. */
export function noteRunning(config: Config): void {
  const file = noteOf(config.home);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(toEnvironment(config, {})), { mode: 0o600 });
}

/** What the running court has noted of how it is reached; empty when none has. */
export function notedEnvironment(given: Environment): Environment {
  const file = noteOf(readConfig(given).home);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Environment) : {};
}

/** The configuration of the court of `DUIXIAN_HOME`: what the environment says, and for the rest what the running court has noted. Throws {@link ConfigError}. */
export function readRunningConfig(given: Environment = givenEnvironment()): Config {
  return readConfig({ ...notedEnvironment(given), ...given });
}
