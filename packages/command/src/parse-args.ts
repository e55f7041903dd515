import { Command as Parser } from 'commander';
import { CliError } from './cli-error.ts';
import type { Locale } from './command.ts';
import { nearHint } from './near-hint.ts';
import { optionOf } from './option-of.ts';
import type { OptionSpecs, ReadArgs } from './parsed-args.ts';
import { refuseSecrets, type SecretRule } from './refuse-secrets.ts';
import { usageOf, type SubcommandShape } from './subcommand-shape.ts';
import { textsIn } from './texts.ts';

/** What belongs to the command, and not to one subcommand, as far as reading arguments needs it. */
export interface ArgumentRules {
  /** Such as `peertube`. */
  readonly command: string;
  readonly locale: Locale;
  readonly refuses?: SecretRule;
  /** Where an argument too many belongs: a sentence after the one that says that it is one. */
  readonly placeOfStray?: (subcommand: SubcommandShape) => string | undefined;
}

/**
 * Parses the arguments of a subcommand. commander parses; the errors are written here, in the language of the call, since its
 * own messages repeat values, of which one may be a secret that was typed in the wrong place.
 * @throws {@link CliError} with exit code 2 that names what is wrong and the nearest that is right.
 */
export function parseArgs(
  args: readonly string[],
  shape: SubcommandShape,
  rules: ArgumentRules,
): Omit<ReadArgs, 'args'> {
  const { options } = shape;
  const { t } = textsIn(rules.locale);
  const { occurrences, operands, unknown } = readOptions(args, options);
  refuseSecrets(unknown, rules.refuses);
  const values = new Map<string, string[]>();
  for (const [name, value] of occurrences) {
    const option = `--${name}`;
    const { value: form, isMany } = options[name] ?? {};
    if (form !== undefined && !value)
      throw new CliError(2, lacksValue(option, form, args[args.indexOf(option) + 1], rules));
    const before = values.get(name) ?? [];
    if (before.length > 0 && !isMany) throw new CliError(2, t('command:wrong.twice', { option }));
    values.set(name, [...before, value ?? '']);
  }
  const [wrong] = unknown;
  if (wrong !== undefined) throw unknownOption(wrong, shape, rules);
  checkComplete(shape, operands, values, rules);
  return { operands, values };
}

interface ReadOptions {
  /** Options in their order, with what stands after them. */
  readonly occurrences: readonly (readonly [name: string, value: string | null | undefined])[];
  readonly operands: readonly string[];
  /** The first option that there is not, and whatever follows it. */
  readonly unknown: readonly string[];
}

function readOptions(args: readonly string[], options: OptionSpecs): ReadOptions {
  const parser = new Parser();
  const occurrences: [string, string | null | undefined][] = [];
  for (const [name, { value }] of Object.entries(options)) {
    // As one that may do without its value, so that it is not commander that says when it is missing.
    parser.option(`--${name}${value === undefined ? '' : ' [value]'}`);
    parser.on(`option:${name}`, (text?: string | null) => occurrences.push([name, text]));
  }
  return { occurrences, ...parser.parseOptions([...args]) };
}

/** A number below zero with a unit looks like an option, unless it is joined to its own. */
function lacksValue(
  option: string,
  form: string,
  next = '',
  { locale }: Pick<ArgumentRules, 'locale'>,
): string {
  const { t } = textsIn(locale);
  const lacks = t('command:wrong.needsValue', { option, value: form });
  if (!/^-[\d.,]+[a-z]*$/.test(next)) return lacks;
  return `${lacks} ${t('command:wrong.joined', { option, value: next })}`;
}

function unknownOption(
  arg: string,
  { name: subcommand, options }: SubcommandShape,
  { command, locale }: ArgumentRules,
): CliError {
  const { t } = textsIn(locale);
  const option = optionOf(arg);
  const names = Object.keys(options).map((each) => `--${each}`);
  if (names.includes(option)) return new CliError(2, t('command:wrong.noValue', { option }));
  const asked = subcommand === '' ? command : `${command} ${subcommand}`;
  const message = t('command:wrong.option', { command: asked, option });
  const hint = nearHint(option.replace(/^-*/, '--'), names, locale);
  return new CliError(2, `${message}${hint} ${t('command:wrong.seeHelp', { command })}`);
}

/** Checks that all required arguments are present, and none is left over. */
function checkComplete(
  shape: SubcommandShape,
  typedOperands: readonly string[],
  values: ReadonlyMap<string, unknown>,
  { command, locale, placeOfStray }: ArgumentRules,
): void {
  const { t } = textsIn(locale);
  const { operand, operands = 'one', options } = shape;
  const usage = usageOf(shape, true);
  const maxOperands = !operand ? 0 : operands === 'many' || operands === 'any' ? Infinity : 1;
  // It is not repeated: it may be a secret that was typed where it does not belong.
  if (typedOperands.length > maxOperands) {
    const place = placeOfStray?.(shape);
    const tooMany = t('command:wrong.tooMany', { command, usage });
    throw new CliError(2, tooMany, ...(place === undefined ? [] : [place]));
  }
  const missing = Object.entries(options)
    .filter(([name, { isNeeded }]) => isNeeded && !values.has(name))
    .map(([name, { value = '' }]) => `--${name} ${value}`);
  const isOptional = operands === 'optional' || operands === 'any';
  if (operand && !isOptional && typedOperands.length === 0) missing.unshift(operand);
  const [missingName] = missing;
  if (missingName !== undefined)
    throw new CliError(
      2,
      t('command:wrong.missing', { command, missing: missingName, usage }),
      t('command:wrong.seeHelp', { command }),
    );
}
