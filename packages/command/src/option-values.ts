import { CliError } from './cli-error.ts';
import type { Locale } from './command.ts';
import { nearHint } from './near-hint.ts';
import type { ArgReader } from './parsed-args.ts';
import { textsIn } from './texts.ts';

/** What is said of a value that will not do. `option` without its dashes. */
export function wrongValue(
  value: string,
  option: string,
  list: string | readonly string[],
  locale: Locale,
): CliError {
  const words = typeof list === 'string' ? [] : list;
  const values = { value, option: `--${option}`, list: [list].flat().join(', ') };
  // A list that goes on, such as “1, 2, 3…”, ends the sentence itself.
  const sentence = textsIn(locale).t('command:wrong.value', values).replace(/….$/, '…');
  return new CliError(2, sentence + nearHint(value, words, locale));
}

/**
 * The value of an option that takes only certain words.
 * @throws {@link CliError} for any other, with those that it takes.
 */
export function oneOf<Option extends string, Word extends string>(
  args: ArgReader<Option, Option, never>,
  option: Option,
  words: readonly Word[],
  locale: Locale,
): Word | undefined {
  const value = args.text(option);
  const word = words.find((each) => each === value);
  if (value !== undefined && word === undefined) throw wrongValue(value, option, words, locale);
  return word;
}

/**
 * The value of an option that takes a whole number from 1 on.
 *
 * @param args - The arguments of the subcommand.
 * @param option - The name of the option, without dashes.
 * @param limits - What holds when the option is missing, and the highest number. @defaultValue 999,999
 * @param locale - The language of the message.
 * @throws {@link CliError} for anything else.
 */
export function countOf<Option extends string>(
  args: ArgReader<Option, Option, never>,
  option: Option,
  { fallback, most = 999_999 }: { readonly fallback: number; readonly most?: number },
  locale: Locale,
): number {
  const value = args.text(option) ?? String(fallback);
  if (/^[1-9]\d{0,9}$/.test(value) && Number(value) <= most) return Number(value);
  throw wrongValue(value, option, '1, 2, 3…', locale);
}
