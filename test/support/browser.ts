import chromium from '@sparticuz/chromium';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium as playwright, type Browser } from 'playwright-core';
import { givenEnvironment, readConfig } from '#config/config.ts';
import { programOnPath } from '#embedded/path.ts';
import { PROJECT } from './processes.ts';

export type FoundBrowser = { executablePath: string; args: string[]; env: Record<string, string>; version: string };

const LIBRARIES = 'libnss3 libatk1.0-0 libatk-bridge2.0-0 libcups2 libdrm2 libxkbcommon0 libxcomposite1 libxdamage1 libxfixes3 libxrandr2 libgbm1 libpango-1.0-0 libcairo2 libasound2';

/** Nothing more, even for the browser of node_modules: in a single process, which it proposes, all people would share their cookies. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser for journeys: DUIXIAN_CHROMIUM, else Chromium or Chrome on PATH, else the one of node_modules; Chinese is drawn whatever fonts the
 * machine has. Rejects with the line that mends it when the browser cannot be started: journeys are never skipped.
 */
export async function findBrowser(given = givenEnvironment()): Promise<FoundBrowser> {
  const config = readConfig(given);
  const onPath = await Promise.all(NAMES.map((name) => programOnPath(name, given)));
  const own = config.chromium ?? onPath.find((path) => path !== undefined);
  const executablePath = own ?? (await chromium.executablePath());
  const env = { ...withoutAbsent(given), FONTCONFIG_FILE: await fontConfig(config.cache) };
  try {
    const { stdout } = await promisify(execFile)(executablePath, ['--no-sandbox', '--version'], { env, timeout: 60_000 });
    return { executablePath, args: ARGS, env, version: stdout.trim() };
  } catch (error) {
    throw new Error(`the browser ${executablePath} does not start: ${String((error as { stderr?: string }).stderr ?? error).trim()}\nThis may mend it: apt-get install -y ${LIBRARIES}`, { cause: error });
  }
}

/** Starts the browser that {@link findBrowser} finds, without a window. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return playwright.launch({ executablePath, args, env, headless: true });
}

/** A font configuration that knows the Chinese font of node_modules besides the machine's own. */
async function fontConfig(cache: string): Promise<string> {
  const folder = join(cache, 'fonts');
  const fonts = ['400Regular', '700Bold'].map((weight) => `<dir>${join(PROJECT, 'node_modules', '@expo-google-fonts', 'noto-sans-sc', weight)}</dir>`);
  const families = ['sans-serif', 'serif', 'monospace'].map((family) => `<alias><family>${family}</family><default><family>Noto Sans SC</family></default></alias>`);
  const file = join(folder, 'fonts.conf');
  await mkdir(folder, { recursive: true });
  await writeFile(file, ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', '<fontconfig>', '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>', ...fonts, ...families, `<cachedir>${join(folder, 'cache')}</cachedir>`, '</fontconfig>', ''].join('\n'));
  return file;
}

function withoutAbsent(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
