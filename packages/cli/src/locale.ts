import { localeOfTerminal, matchTerminalLocale, type Locale } from '@comunal/command';
import { knownLocales } from '@comunal/i18n/lite';

/** Finds the language of a tag (`pt_BR.UTF-8`, `en-GB`); `undefined` for one that the command does not speak. */
export function readLocale(tag: string | undefined): Locale | undefined {
  return tag === undefined ? undefined : matchTerminalLocale(tag, knownLocales());
}

/** The language a terminal is set to, by the variables of POSIX; Spanish, the language of the project, for all others. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  return localeOfTerminal(env, knownLocales()) ?? 'es';
}
