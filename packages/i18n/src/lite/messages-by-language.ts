import { fallbackLocales } from '../fallback-locales.ts';
import { SHIPPED_LOCALES } from '../generated/shipped-locales.ts';
import { registeredLanguages } from '../registered-languages.ts';
import { SOURCE_LANGUAGE } from '../source-language.ts';
import { createLiteI18n, type LiteI18n, type LiteMessages } from './create-lite-i18n.ts';

/** One text in the languages that are always complete, and in further ones by their tag. */
export interface MessagesByLanguage {
  readonly es: string;
  readonly en: string;
  readonly pt: string;
  readonly [tag: string]: string;
}

/** Lists the languages that texts can be written in: those that ship, then those that were registered. */
export function knownLocales(): string[] {
  return [...new Set([...SHIPPED_LOCALES, ...registeredLanguages().map(({ code }) => code)])];
}

/**
 * Writes a text in every known language. A language that lacks a message of it is left out, so that each text is in the
 * language that its tag says.
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
    if (isWhole || locale === SOURCE_LANGUAGE) texts[locale] = text;
  }
  return texts as unknown as MessagesByLanguage; // tests hold these three complete
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
