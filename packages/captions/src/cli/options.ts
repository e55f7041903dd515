import { oneOf, wrongValue, type ArgReader, type ParsedArgs } from '@comunal/command';
import { presetForLanguage, presetNames, presetOf, type CaptionPreset } from '../check/presets.ts';
import { languageOfName } from './caption-files.ts';
import type { Session } from './session.ts';

/** Options of several subcommands. */
export const write = { write: { help: 'captions:help.option.write' } } as const;

export const preset = {
  preset: { value: 'PRESET', help: 'captions:help.option.preset' },
} as const;

/** The numbers for a file: those of `--preset`, else of the language in its name, else of the command's own. */
export function presetFor(
  args: ParsedArgs<typeof preset>,
  { context: { locale } }: Session,
): (path: string) => CaptionPreset {
  const name = oneOf(args, 'preset', presetNames, locale);
  return (path) => {
    const language = languageOfName(path);
    if (name === undefined) return presetForLanguage(language ?? locale);
    // Which words belong together is a matter of the file, whoever the numbers are from.
    return { ...presetOf(name), ...(language !== undefined && { language }) };
  };
}

/**
 * The language of an option.
 * @throws `CliError` when it is no language tag.
 */
export function languageOf<Option extends string>(
  args: ArgReader<Option, Option, never>,
  option: Option,
  { context: { locale } }: Session,
): string | undefined {
  const value = args.text(option);
  if (value === undefined) return undefined;
  try {
    return new Intl.Locale(value).toString();
  } catch {
    throw wrongValue(value, option, 'es, pt-BR, en…', locale);
  }
}
