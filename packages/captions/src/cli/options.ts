import { CliError, oneOf, printable, type ArgReader, type ParsedArgs } from '@comunal/command';
import { getPreset, getPresetForLanguage, listPresetNames } from '../check/presets.ts';
import type { CaptionPreset } from '../check/caption-preset.ts';
import { getLanguageFromName } from './caption-files.ts';
import type { Session } from './session.ts';

/** The option `--write` of several subcommands. */
export const write = { write: { help: 'captions:help.option.write' } } as const;

/** The option `--preset` of several subcommands. */
export const preset = {
  preset: { value: listPresetNames().join('|'), help: 'captions:help.option.preset' },
} as const;

/** Chooses the preset of each file: that of `--preset`, else of the language in its name, else of the CLI's language. */
export function choosePreset(
  args: ParsedArgs<typeof preset>,
  { context: { locale } }: Session,
): (path: string) => CaptionPreset {
  const name = oneOf(args, 'preset', listPresetNames(), locale);
  return (path) => {
    const language = getLanguageFromName(path);
    if (name === undefined) return getPresetForLanguage(language ?? locale);
    // Stop words depend on the language of the file, wherever the limits come from.
    return { ...getPreset(name), ...(language !== undefined && { language }) };
  };
}

/**
 * Reads the value of an option as a language tag.
 * @throws `CliError` when it is not one.
 */
export function readLanguage<Option extends string>(
  args: ArgReader<Option, Option, never>,
  option: Option,
  { texts }: Session,
): string | undefined {
  const value = args.text(option);
  if (value === undefined) return undefined;
  try {
    return new Intl.Locale(value).toString();
  } catch {
    const values = { value: printable(value), option: `--${option}` };
    throw new CliError(2, texts.t('captions:wrong.language', values));
  }
}
