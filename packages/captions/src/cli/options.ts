import { type Call, type OptionShape, Told } from '@comunal/command';
import { presetForLanguage, presetNames, presetOf, type CaptionPreset } from '../check/presets.ts';
import { languageOfName } from './caption-files.ts';
import type { HelpKey, Texts } from './texts.ts';
import type { Surroundings } from './verb.ts';

/** Options of several verbs. */
export const write = {
  write: { help: 'captions:help.option.write' },
} as const satisfies Record<string, OptionShape<HelpKey>>;

export const preset = {
  preset: { value: 'PRESET', help: 'captions:help.option.preset' },
} as const satisfies Record<string, OptionShape<HelpKey>>;

export const json = {
  json: { help: 'captions:help.option.json' },
} as const satisfies Record<string, OptionShape<HelpKey>>;

/** The numbers for a file: those of `--preset`, else of the language in its name, else of the command's own. */
export function presetFor(
  call: Call,
  { context, texts }: Surroundings,
): (path: string) => CaptionPreset {
  const name = oneOf(call, 'preset', presetNames, texts);
  return (path) => {
    const language = languageOfName(path);
    if (name === undefined) return presetForLanguage(language ?? context.locale);
    // Which words belong together is a matter of the file, whoever the numbers are from.
    return { ...presetOf(name), ...(language !== undefined && { language }) };
  };
}

/**
 * The value of an option that takes only certain words.
 * @throws `Told` for any other, with those that it takes.
 */
export function oneOf<Word extends string>(
  call: Call,
  option: string,
  words: readonly Word[],
  texts: Texts,
): Word | undefined {
  const value = call.text(option);
  const word = words.find((one) => one === value);
  if (value !== undefined && word === undefined)
    throw wrongValue(value, option, words.join(', '), texts);
  return word;
}

/** What is said of a value that will not do. */
export function wrongValue(value: string, option: string, list: string, { t }: Texts): Told {
  return new Told(2, t('captions:wrong.value', { value, option: `--${option}`, list }));
}

/**
 * The language of an option.
 * @throws `Told` when it is no language tag.
 */
export function languageOf(call: Call, option: string, texts: Texts): string | undefined {
  const value = call.text(option);
  if (value === undefined) return undefined;
  try {
    return new Intl.Locale(value).toString();
  } catch {
    throw wrongValue(value, option, 'es, pt-BR, en…', texts);
  }
}
