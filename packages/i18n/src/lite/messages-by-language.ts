import { fallbackLocales } from '../fallback-locales.ts';
import { SHIPPED_LOCALES, type ShippedLocale } from '../generated/shipped-locales.ts';
import { registeredLanguages } from '../registered-languages.ts';
import { createLiteI18n, type LiteI18n, type LiteMessages } from './create-lite-i18n.ts';

/** One text in every language that ships, and in further ones by their tag. */
export type MessagesByLanguage = Readonly<Record<ShippedLocale, string>> &
  Readonly<Record<string, string>>;

/** Lists the languages that texts can be written in: those that ship, then those that were registered. */
export function knownLocales(): string[] {
  return [...new Set([...SHIPPED_LOCALES, ...registeredLanguages().map(({ code }) => code)])];
}

/**
 * Writes a text in every known language. A registered language that lacks a message of it is left out, so that each text
 * is in the language that its tag says.
 */
export function writeInEachLanguage<Namespace extends string>(
  messages: LiteMessages<Namespace>,
  write: (i18n: LiteI18n<Namespace>, locale: string) => string,
): MessagesByLanguage {
  const texts: Record<string, string> = {};
  for (const locale of knownLocales()) {
    const i18n = createLiteI18n(locale, messages);
    let isWhole = true;
    const t: LiteI18n<Namespace>['t'] = (key, ...values) => {
      const { text, language } = i18n.translate(key, ...values);
      if (language !== locale) isWhole = false;
      return text;
    };
    const text = write({ ...i18n, t }, locale);
    if (isWhole || isShipped(locale)) texts[locale] = text;
  }
  return texts as MessagesByLanguage; // the languages that ship are all in it
}

/** Picks the text for `locale` along its fallback languages, and says which language it is in. */
export function pickMessage(
  messages: Readonly<Record<string, string | undefined>>,
  locale: string,
): { readonly text: string; readonly language: string } {
  const tags = Object.keys(messages).filter((tag) => messages[tag]);
  const [language = tags[0] ?? locale] = fallbackLocales(locale, tags);
  return { text: messages[language] ?? '', language };
}

function isShipped(locale: string): boolean {
  return SHIPPED_LOCALES.some((shipped) => shipped === locale);
}
