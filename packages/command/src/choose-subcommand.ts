import { CliError } from './cli-error.ts';
import { nearHint } from './near-hint.ts';
import { optionOf } from './option-of.ts';
import type { ArgumentRules } from './parse-args.ts';
import { refuseSecrets } from './refuse-secrets.ts';
import type { SubcommandShape } from './subcommand-shape.ts';
import { textsIn } from './texts.ts';

/** The subcommands of a command, and those that other packages answer, of which one may have been meant. */
export interface Subcommands<Shape extends SubcommandShape = SubcommandShape> {
  readonly subcommands: readonly Shape[];
  readonly neighbours?: readonly string[];
}

/**
 * Finds the subcommand that the arguments begin with, and returns the arguments that follow it.
 * @throws {@link CliError} with exit code 2 that names the nearest. Of an option that stands in its place only the name is
 * repeated, since what is joined to it may be a secret.
 */
export function chooseSubcommand<Shape extends SubcommandShape>(
  args: readonly string[],
  { subcommands, neighbours = [] }: Subcommands<Shape>,
  { command, locale, refuses, placeOfStray }: ArgumentRules,
): readonly [subcommand: Shape, rest: readonly string[]] {
  const { t } = textsIn(locale);
  const seeHelp = t('command:wrong.seeHelp', { command });
  const names = subcommands.map(({ name }) => name).filter(Boolean);
  const unnamed = subcommands.find(({ name }) => name === '');
  const [first, second] = args;
  const isOthers = first !== undefined && names.some((name) => name.split(' ', 1)[0] === first);
  // Beside others, a word is a mistake that is named, unless the one without a name takes an operand.
  const takesWord = subcommands.length === 1 || (unnamed?.operand !== undefined && !isOthers);
  if (unnamed && (takesWord || first === undefined || first.startsWith('-')))
    return [unnamed, args];
  const missingSubcommand = (...more: readonly string[]): CliError =>
    new CliError(2, `${t('command:wrong.noSubcommand', { command })} ${seeHelp}`, ...more);
  if (first === undefined) throw missingSubcommand();
  if (first.startsWith('-')) refuseSecrets(args, refuses);
  const isFirstOfTwo = names.some((name) => name.startsWith(`${first} `));
  const takesTwo = isFirstOfTwo && second !== undefined && !second.startsWith('-');
  const wanted = takesTwo ? `${first} ${second}` : first;
  const subcommand = subcommands.find(({ name }) => name === wanted);
  if (subcommand) return [subcommand, args.slice(takesTwo ? 2 : 1)];
  const longer = names.filter((name) => name.startsWith(`${wanted} `)).join(', ');
  const hint = longer
    ? ` ${t('command:wrong.near', { nearest: longer })}`
    : nearHint(wanted, [...names, ...neighbours], locale);
  // What is near no subcommand may be meant for an option, and a secret, as the name of a room is.
  const place = subcommands.map((each) => placeOfStray?.(each)).find((text) => text !== undefined);
  if (hint === '' && place !== undefined && !wanted.startsWith('-')) throw missingSubcommand(place);
  const typed = wanted.startsWith('-') ? optionOf(wanted) : wanted;
  const unknown = t('command:wrong.subcommand', { command, subcommand: typed });
  throw new CliError(2, `${unknown}${hint} ${seeHelp}`);
}
