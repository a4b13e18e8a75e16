import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '#domain/shared/words.ts';

export type Language = 'zh' | 'en';

/** A text of a screen in both languages; `one` is the English singular where a count is told. `{{name}}` stands for a value. */
type Text = Words & { one?: string };

export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

const KEPT = 'duixian.language';

export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: keptLanguage(),
  fallbackLng: 'zh',
  resources: { zh: {}, en: {} },
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});
showLanguage();

/** Registers the texts of one screen and returns the hook that says them. The book travels with the screen that needs it. */
export function wordBook<const Book extends Readonly<Record<string, Text>>>(name: string, book: Book): () => Say<keyof Book & string> {
  const entries = Object.entries(book);
  i18n.addResourceBundle('zh', name, Object.fromEntries(entries.map(([key, { zh }]) => [key, zh])));
  i18n.addResourceBundle('en', name, Object.fromEntries(entries.flatMap(([key, { en, one }]) => [[key, en], ...(one ? [[`${key}_one`, one]] : [])])));
  return function useSay() {
    const { t } = useTranslation(name, { i18n });
    return t as Say<keyof Book & string>;
  };
}

/** The language of the screen. */
export function useLanguage(): Language {
  return languageOf(useTranslation(undefined, { i18n }).i18n.language);
}

/** Picks the language of the screen from words that the domain or a form brings. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  localStorage.setItem(KEPT, language);
  showLanguage();
}

function keptLanguage(): Language {
  return languageOf(localStorage.getItem(KEPT) ?? 'zh');
}

function languageOf(text: string): Language {
  return text === 'en' ? 'en' : 'zh';
}

function showLanguage(): void {
  document.documentElement.lang = i18n.language === 'en' ? 'en' : 'zh-CN';
}
