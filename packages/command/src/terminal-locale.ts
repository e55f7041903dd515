import { matchLocale } from '@comunal/i18n/lite';

/** The variables of POSIX that say in which language a program speaks, the strongest first. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * Finds the language of a tag as people and terminals write it (`pt_BR.UTF-8`, `ca_ES@valencia`, `en-GB`) among those that a
 * program speaks; `undefined` for any other.
 */
export function matchTerminalLocale<T extends string>(
  tag: string,
  known: readonly T[],
): T | undefined {
  const [language = ''] = tag.split(/[.@]/, 1);
  return matchLocale(language, known);
}

/** Finds the language that a terminal is set to among those that a program speaks; `undefined` for any other, and for none. */
export function localeOfTerminal<T extends string>(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly T[],
): T | undefined {
  const tag = VARIABLES.map((name) => env[name]).find(Boolean) ?? '';
  return matchTerminalLocale(tag, known);
}
