import { localeOfTerminal } from '@comunal/command';
import { knownLocales } from '@comunal/i18n/lite';

/**
 * Reads the language that a terminal is set to, by the variables of POSIX; Spanish for one without texts.
 *
 * @example
 * ```ts
 * import { localeOfEnvironment } from '@comunal/content/astro';
 *
 * process.env['LC_ALL'] = 'pt_BR.UTF-8';
 * console.log(localeOfEnvironment()); // → pt
 * delete process.env['LC_ALL'];
 * ```
 */
export function localeOfEnvironment(): string {
  return localeOfTerminal(process.env, knownLocales()) ?? 'es';
}
