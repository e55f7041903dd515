import { fallbackLocales } from '../fallback-locales.ts';
import { SHIPPED_LOCALES } from '../generated/shipped-locales.ts';
import { registeredLanguages } from '../registered-languages.ts';
import { createLiteI18n, type LiteI18n, type LiteMessages } from './create-lite-i18n.ts';

/** One text in the languages that are always complete, and in further ones by their tag. */
export interface MessagesByLanguage {
  readonly es: string;
  readonly en: string;
  readonly pt: string;
  readonly [tag: string]: string;
}

/** A text that was written in a language. */
export interface WrittenText {
  readonly text: string;
  /** Whether the language has every message of the text, so that none was taken from a fallback language. */
  readonly isComplete: boolean;
}

/** Lists the languages that texts can be written in: those that ship, then those that were registered. */
export function knownLocales(): string[] {
  return [...new Set([...SHIPPED_LOCALES, ...registeredLanguages().map(({ code }) => code)])];
}

/**
 * Collects a text in every known language, from any source of messages. Spanish, English and Portuguese are always there;
 * a further language in which the text is incomplete is left out, so that each text is in the language that its tag says.
 */
export function collectByLanguage(write: (locale: string) => WrittenText): MessagesByLanguage {
  const complete = { es: write('es').text, en: write('en').text, pt: write('pt').text };
  const further = knownLocales()
    .filter((locale) => !Object.hasOwn(complete, locale))
    .map((locale) => ({ locale, ...write(locale) }))
    .filter(({ isComplete }) => isComplete)
    .map(({ locale, text }): [string, string] => [locale, text]);
  return { ...complete, ...Object.fromEntries(further) };
}

/** Writes a text in every known language from the messages of one namespace; see {@link collectByLanguage}. */
export function writeInEachLanguage<Namespace extends string>(
  messages: LiteMessages<Namespace>,
  write: (i18n: LiteI18n<Namespace>, locale: string) => string,
): MessagesByLanguage {
  return collectByLanguage((locale) => {
    const i18n = createLiteI18n(locale, messages);
    let isComplete = true;
    const translate: LiteI18n<Namespace>['translate'] = (key, ...values) => {
      const translation = i18n.translate(key, ...values);
      if (translation.language !== locale) isComplete = false;
      return translation;
    };
    const t: LiteI18n<Namespace>['t'] = (key, ...values) => translate(key, ...values).text;
    const text = write({ ...i18n, t, translate }, locale);
    return { text, isComplete };
  });
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
