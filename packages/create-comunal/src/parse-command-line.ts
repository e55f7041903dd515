import { parseArgs } from 'node:util';
import { CliError, nearHint } from '@comunal/command';
import type { CreateMessages } from './messages.ts';
import type { TemplateLocale } from './site-choices.ts';

const options = {
  name: { type: 'string' },
  languages: { type: 'string' },
  sections: { type: 'string' },
  theme: { type: 'string' },
  deploy: { type: 'string' },
  url: { type: 'string' },
  locale: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof options;

/** What stands on the command line. */
export interface CommandLine {
  readonly folder: string | undefined;
  /** The values of options that take one. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  /** Whether an option without a value is there. */
  readonly has: (name: 'help' | 'version' | 'yes') => boolean;
}

/** Reads the language that was asked for, before anything is said; `undefined` where there is none. */
export function findLocaleOption(argv: readonly string[]): string | undefined {
  const args = argv.filter((word) => word !== '--');
  const { values } = parseArgs({ args, options, strict: false });
  return typeof values.locale === 'string' ? values.locale : undefined;
}

/**
 * Parses the command line. Node parses; the errors are written here, in the language of the call.
 *
 * @throws {@link CliError} with exit code 2 that names what is wrong.
 */
export function parseCommandLine(
  argv: readonly string[],
  { t }: CreateMessages,
  locale: TemplateLocale,
): CommandLine {
  const { tokens, positionals } = parseArgs({
    // pnpm hands on the `--` that npm takes away, and all behind it would be words.
    args: argv.filter((word) => word !== '--'),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    if (!isOption(token.name)) {
      const names = Object.keys(options).map((name) => `--${name}`);
      const hint = nearHint(option, names, locale);
      throw new CliError(
        2,
        `${t('create:wrong.option', { option })}${hint} ${t('create:wrong.seeHelp')}`,
      );
    }
    const takesValue = options[token.name].type === 'string';
    // Node takes the next option for a value.
    const isOptionInstead = token.inlineValue === false && /^-./.test(token.value ?? '');
    if (takesValue && (!token.value || isOptionInstead))
      throw new CliError(2, t('create:wrong.needsValue', { option }));
    if (!takesValue && token.value !== undefined)
      throw new CliError(2, t('create:wrong.noValue', { option }));
    values[token.name] = token.value ?? '';
  }
  if (positionals.length > 1) throw new CliError(2, t('create:wrong.tooMany'));
  const [folder] = positionals;
  return { folder, values, has: (name) => values[name] !== undefined };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
