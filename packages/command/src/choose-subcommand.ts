import { CliError } from './cli-error.ts';
import type { Locale } from './command.ts';
import { nearHint } from './near-hint.ts';
import type { SubcommandShape } from './subcommand-shape.ts';
import { textsIn } from './texts.ts';

/** The subcommands of a command, and those that other packages answer, of which one may have been meant. */
export interface Subcommands<Shape extends SubcommandShape = SubcommandShape> {
  readonly name: string;
  readonly subcommands: readonly Shape[];
  readonly neighbours?: readonly string[];
}

/**
 * Finds the subcommand that the arguments begin with, and gives what follows it.
 * @throws {@link CliError} with exit code 2 that names the nearest.
 */
export function chooseSubcommand<Shape extends SubcommandShape>(
  args: readonly string[],
  { name: command, subcommands, neighbours = [] }: Subcommands<Shape>,
  locale: Locale,
): readonly [subcommand: Shape, rest: readonly string[]] {
  const { t } = textsIn(locale);
  const seeHelp = t('command:wrong.seeHelp', { command });
  const names = subcommands.map(({ name }) => name);
  const whole = subcommands.find(({ name }) => name === '');
  if (whole) return [whole, args];
  const [first, second] = args;
  if (first === undefined)
    throw new CliError(2, `${t('command:wrong.noSubcommand', { command })} ${seeHelp}`);
  const isFirstOfTwo = names.some((name) => name.startsWith(`${first} `));
  const takesTwo = isFirstOfTwo && second !== undefined && !second.startsWith('-');
  const wanted = takesTwo ? `${first} ${second}` : first;
  const subcommand = subcommands.find(({ name }) => name === wanted);
  if (subcommand) return [subcommand, args.slice(takesTwo ? 2 : 1)];
  const longer = names.filter((name) => name.startsWith(`${wanted} `)).join(', ');
  const hint = longer
    ? ` ${t('command:wrong.near', { nearest: longer })}`
    : nearHint(wanted, [...names, ...neighbours], locale);
  const unknown = t('command:wrong.subcommand', { command, subcommand: wanted });
  throw new CliError(2, `${unknown}${hint} ${seeHelp}`);
}
