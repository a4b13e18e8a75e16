import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { demoLogins } from '#embedded/demo-logins.ts';
import { PROJECT } from '#test/support/processes.ts';
import { openBrowser } from '#test/support/browser.ts';
import { expectAccessible } from './axe.ts';
import type { LiveCourt } from './court.ts';
import type { Language } from './form.ts';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** What a person looks at the court through; a desk and Chinese unless said otherwise. */
export type Screen = { size?: typeof DESK; language?: Language };

/** A person of the court before a browser of their own. */
export type Person = { login: string; page: Page; court: LiveCourt; language: Language; size: typeof DESK };

export type Office = {
  /** The person of that demo login, entered by one click; the same browser is found again at the second call. */
  person(login: string, screen?: Screen): Promise<Person>;
  /** A browser at the login page. */
  stranger(screen: Screen): Promise<Person>;
  /** What went wrong in any of the browsers: errors that nothing caught. */
  faults: string[];
  /** Pictures of what everybody saw last, for who looks into a failure. */
  lastSight(name: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const ARTIFACTS = join(PROJECT, 'test', '.artifacts');

/** Opens a browser for the people of a court; each has cookies and drafts of their own. */
export async function openOffice(court: LiveCourt, usual: Screen = {}): Promise<Office> {
  const browser: Browser = await openBrowser();
  const people = new Map<string, Promise<Person>>();
  const faults: string[] = [];

  async function stranger({ size = DESK, language = 'zh' }: Screen): Promise<Person> {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
    context.setDefaultTimeout(30_000);
    if (language === 'en') await context.addInitScript(() => localStorage.setItem('duixian.language', 'en'));
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
    await page.goto(`${court.url}/login`);
    return { login: '', page, court, language, size };
  }

  async function enter(login: string, screen: Screen): Promise<Person> {
    const person = await stranger(screen);
    const { role, name } = demoLogins.find(({ username }) => username === login)!;
    await person.page.getByRole('button', { name: `${ROLE_NAMES[role][person.language]} ${name}` }).click();
    await person.page.waitForURL((url) => !['/login', '/'].includes(url.pathname));
    await settled(person.page);
    return { ...person, login };
  }

  return {
    faults,
    stranger,
    person(login, given = {}) {
      const screen = { ...usual, ...given };
      const key = JSON.stringify([login, screen]);
      const known = people.get(key) ?? enter(login, screen);
      people.set(key, known);
      return known;
    },
    async lastSight(name) {
      for (const person of await Promise.all(people.values())) await person.page.screenshot({ path: join(ARTIFACTS, 'failed', `${name.replaceAll(/[^\w\u4e00-\u9fff]+/g, '-')}-${person.login}.png`) });
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
    },
  };
}

/** Goes to a place of the menu by its link, as one does who is at work. */
export async function go({ page, size }: Pick<Person, 'page' | 'size'>, path: string): Promise<void> {
  if (size.width < DESK.width) await page.locator('.menu-button').click();
  await page.locator(`.menu a[href="${path}"]`).filter({ visible: true }).click();
  await page.waitForURL((url) => url.pathname === path);
  await settled(page);
}

/** Changes the language of the screen in the menu of the account. */
export async function speak(person: Person, language: Language): Promise<Person> {
  const { page } = person;
  await page.locator('.person').click();
  await page.getByRole('menuitem', { name: { zh: '中文', en: 'English' }[language] }).click();
  await page.locator(`html[lang="${{ zh: 'zh-CN', en: 'en' }[language]}"]`).waitFor();
  return { ...person, language };
}

/** Opens a path and waits until everything on it has been read. */
export async function visit({ page, court }: Pick<Person, 'page' | 'court'>, path: string): Promise<void> {
  await page.goto(court.url + path);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.await') === null);
}

/** Sights that were found in order; each is looked at once in a run. */
const inspected = new Set<string>();

type Sight = Pick<Person, 'page' | 'language' | 'size'>;

/** Takes a picture of the page as it is, has it looked through by axe, and sees that nothing hangs over its side. */
export async function inspect(sight: Sight, name: string): Promise<void> {
  const title = titleOf(sight, name);
  if (inspected.has(title)) return;
  await picture(sight, name);
  await expectAccessible(sight.page, title);
  inspected.add(title);
}

/** Takes a picture of the page as it is, and sees that nothing hangs over its side. */
export async function picture(sight: Sight, name: string): Promise<void> {
  const { page, language, size } = sight;
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(ARTIFACTS, 'screenshots', `${size.width}-${language}`, `${name}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), titleOf(sight, name)).toBeLessThanOrEqual(size.width);
}

function titleOf({ language, size }: Sight, name: string): string {
  return `${name}, ${size.width} px, ${language}`;
}
