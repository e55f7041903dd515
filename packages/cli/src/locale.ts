import type { Locale } from '@comunal/command';
import { matchLocale, knownLocales } from '@comunal/i18n/lite';

/** Finds the language of a tag (`pt_BR.UTF-8`, `en-GB`); `undefined` for one that the command does not speak. */
export function readLocale(tag: string | undefined): Locale | undefined {
  const [language = ''] = tag?.split(/[.@]/, 1) ?? [];
  return matchLocale(language, knownLocales());
}

/** The language a terminal is set to, by the variables of POSIX; Spanish, the language of the project, for all others. */
export function localeOf({
  LC_ALL,
  LC_MESSAGES,
  LANG,
}: Readonly<Record<string, string | undefined>>): Locale {
  return readLocale(LC_ALL || LC_MESSAGES || LANG) ?? 'es';
}
