import { createInstance } from 'i18next';
import type { FlatMessages } from './interface-messages.ts';

/** A message and the language that it is in. */
export interface Translation {
  readonly text: string;
  /** Absent when no language has the message. */
  readonly language?: string;
}

/** One language of the fallback chain. */
export interface TranslatorLanguage {
  readonly code: string;
  readonly messages: FlatMessages;
  readonly rules: Intl.PluralRules;
}

/** Values of the variables of a message. `count` chooses the plural form. */
export interface TranslatorValues {
  readonly count: number | undefined;
  readonly written: Readonly<Record<string, string>>;
}

/** The one method of i18next that asks Intl for plural rules; its own types leave it open. */
interface PluralServices {
  readonly pluralResolver: { getRule: (code: string) => Intl.PluralRules | undefined };
}

/**
 * Creates a translator over a fallback chain of languages: an i18next instance of its own that is ready at once.
 *
 * It does not escape HTML (whoever puts a text into a page does) and does not follow `$t(…)` in a message, so that no
 * translation can call itself for ever.
 *
 * @param namespaces - The namespaces that keys may name.
 */
export function createTranslator(
  languages: readonly TranslatorLanguage[],
  namespaces: readonly string[],
): (key: string, values: TranslatorValues) => Translation {
  const codes = languages.map(({ code }) => code);
  const rules = new Map(languages.map((language) => [language.code, language.rules]));
  const instance = createInstance();
  void instance.init({
    initAsync: false,
    lng: codes[0] ?? '',
    fallbackLng: codes.slice(1),
    load: 'currentOnly',
    ns: [...namespaces],
    keySeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(languages.map(({ code, messages }) => [code, messages])),
  });
  // i18next asks Intl language by language, and Intl answers for one it does not know with the machine's own rules.
  const services: PluralServices = instance.services;
  services.pluralResolver.getRule = (code) => rules.get(code);

  return (key, { count, written }) => {
    const details = instance.t(key, {
      replace: written,
      ...(count !== undefined && { count }),
      nest: false,
      returnDetails: true,
    });
    const match = languages.find(({ code }) => code === details.usedLng);
    const messages = match?.messages[details.usedNS];
    if (!messages || !Object.hasOwn(messages, details.exactUsedKey)) return { text: key };
    return { text: details.res, language: details.usedLng };
  };
}
