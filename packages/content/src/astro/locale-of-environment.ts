import { localeOfTerminal } from '@comunal/command';
import { knownLocales } from '@comunal/i18n/lite';

/** Reads the language that a terminal is set to, by the variables of POSIX; Spanish for one without texts. */
export function localeOfEnvironment(): string {
  return localeOfTerminal(process.env, knownLocales()) ?? 'es';
}
