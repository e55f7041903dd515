import { fallbackLocales } from '../fallback-locales.ts';
import { SHIPPED_LOCALES } from '../generated/shipped-locales.ts';
import { registeredLanguages } from '../registered-languages.ts';
import { createLiteI18n, type LiteI18n, type LiteMessages } from './create-lite-i18n.ts';

/** One text in the languages that are always complete, and in further ones by their tag. */
export interface MessagesByLanguage {
  /** In Spanish, from which every other is translated. */
  readonly es: string;
  /** In English. */
  readonly en: string;
  /** In Portuguese of Brazil. */
  readonly pt: string;
  readonly [tag: string]: string;
}

/** A text that was written in a language. */
export interface WrittenText {
  /** The text, of which parts may be in a fallback language. */
  readonly text: string;
  /** Whether the language has every message of the text, so that none was taken from a fallback language. */
  readonly isComplete: boolean;
}

/**
 * Lists the languages that texts can be written in: those that ship, then those that were registered.
 *
 * @example
 * ```ts
 * import { knownLocales } from '@comunal/i18n/lite';
 *
 * console.log(knownLocales()); // → [ 'es', 'en', 'pt' ]
 * ```
 */
export function knownLocales(): string[] {
  return [...new Set([...SHIPPED_LOCALES, ...registeredLanguages().map(({ code }) => code)])];
}

/**
 * Collects a text in every known language, from any source of messages. Spanish, English and Portuguese are always there;
 * a further language in which the text is incomplete is left out, so that each text is in the language that its tag says.
 *
 * @param write - Called once for each known language. A text that is not complete is kept in Spanish, English and Portuguese
 * alone.
 * @example
 * ```ts
 * import { collectByLanguage } from '@comunal/i18n/lite';
 *
 * const greetings: Record<string, string> = { es: 'Hola', en: 'Hello', pt: 'Olá' };
 * console.log(collectByLanguage((locale) => ({ text: greetings[locale] ?? '', isComplete: locale in greetings })));
 * // → { es: 'Hola', en: 'Hello', pt: 'Olá' }
 * ```
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

/**
 * Writes a text in every known language from the messages of one namespace; see {@link collectByLanguage}.
 *
 * @param messages - Those of one entry such as `@comunal/i18n/lite/video`.
 * @param write - Writes the text by the `t` or `translate` it receives; called once for each known language.
 * @example
 * ```ts
 * import { writeInEachLanguage } from '@comunal/i18n/lite';
 * import { video } from '@comunal/i18n/lite/video';
 *
 * const host = 'tubo.example';
 * console.log(writeInEachLanguage(video, ({ t }) => t('video:open', { host })).en); // → Open the video’s page on tubo.example
 * ```
 */
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

/**
 * Picks the text for `locale` along its fallback languages, and says which language it is in.
 *
 * @param messages - Texts by language tag. Empty ones count as missing.
 * @param locale - The tag of the wanted language.
 * @example
 * ```ts
 * import { pickMessage } from '@comunal/i18n/lite';
 *
 * console.log(pickMessage({ es: 'Hola', en: 'Hello' }, 'pt-BR')); // → { text: 'Hola', language: 'es' }
 * ```
 */
export function pickMessage(
  messages: Readonly<Record<string, string | undefined>>,
  locale: string,
): { readonly text: string; readonly language: string } {
  const tags = Object.keys(messages).filter((tag) => messages[tag]);
  const [language = tags[0] ?? locale] = fallbackLocales(locale, tags);
  return { text: messages[language] ?? '', language };
}
