import { parseCommandLine } from '../../../../packages/cli/src/parse-command-line.ts';
import { chooseSubcommand } from '../../../../packages/command/src/choose-subcommand.ts';
import { parseArgs } from '../../../../packages/command/src/parse-args.ts';
import type { ComunalCommands } from './comunal-commands.ts';

/** Commands of `comunal` itself, which no package has to be installed for. */
const OWN = new Set(['completion']);

/**
 * Reads what stands after `comunal` as the command does, and says what it would refuse: a command, subcommand or option that
 * there is not, and what is missing.
 *
 * @returns Undefined where nothing is wrong.
 */
export function checkComunalCall(
  argv: readonly string[],
  commands: ComunalCommands,
): string | undefined {
  const { command: first, args, help, unknownOption } = parseCommandLine(argv);
  if (unknownOption !== undefined) return `comunal has no option ${unknownOption}.`;
  if (first === undefined || OWN.has(first)) return undefined;
  const both = `${first} ${args[0] ?? ''}`;
  const command = commands.has(both) ? both : first;
  const module = commands.get(command);
  if (!module)
    return `comunal has no command ${command}. It has ${[...commands.keys()].join(', ')}.`;
  const rules = { command, locale: 'en' };
  const subcommands = module.subcommands ?? [];
  if (help && args.length === 0) return undefined;
  try {
    const [subcommand, rest] = chooseSubcommand(args, { subcommands }, rules);
    if (!help) parseArgs(rest, subcommand, rules);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
