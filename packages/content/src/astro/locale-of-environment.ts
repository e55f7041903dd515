import { negotiateLocale } from '@comunal/i18n';
import { knownLocales } from '@comunal/i18n/lite';

/** Reads the language that a terminal is set to, by the variables of POSIX; Spanish for one without texts. */
export function localeOfEnvironment(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const wanted = (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replaceAll('_', '-');
  return negotiateLocale([wanted], knownLocales(), 'es');
}
