import { givenEnvironment, toEnvironment, type Environment } from './config.ts';
import { notedEnvironment, readRunningConfig } from './running.ts';
import { settings } from './settings.ts';

/** A setting as it holds now, where its value comes from, and what it is for. A secret is hidden. */
export type ShownSetting = { name: string; value: string | null; from: 'environment' | 'running court' | 'default'; meaning: string };

const SECRET = new Set(['DUIXIAN_PG_PASSWORD']);
const HIDDEN = '******';

/** Every setting as {@link readRunningConfig} parses it. Throws {@link ConfigError} with each variable that cannot be used. */
export function shownSettings(given: Environment = givenEnvironment()): ShownSetting[] {
  const parsed = toEnvironment(readRunningConfig(given), {});
  const noted = notedEnvironment(given);
  const isGiven = (name: string) => given[name] !== undefined && given[name] !== '';
  return Object.entries(settings).map(([name, { meaning }]) => {
    const value = name === 'DATABASE_URL' && isGiven(name) ? withoutPassword(given[name]!) : (parsed[name] ?? null);
    const from = isGiven(name) || (name.startsWith('DUIXIAN_PG_') && isGiven('DATABASE_URL')) ? 'environment' : noted[name] !== undefined ? 'running court' : 'default';
    return { name, value: SECRET.has(name) && value ? HIDDEN : value, from, meaning };
  });
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, `$1:${HIDDEN}@`);
}
