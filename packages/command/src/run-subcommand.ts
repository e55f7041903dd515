import { CliError } from './cli-error.ts';
import type { CommandContext } from './command.ts';
import { writeLines } from './write-lines.ts';

/**
 * Runs what gives an exit code; a {@link CliError}, and what `explain` has words for, goes to stderr. Gives the exit code: 1
 * for what was explained, unless it was with a {@link CliError} of another.
 * @throws whatever nobody has words for.
 */
export async function runSubcommand(
  { stderr, signal }: Pick<CommandContext, 'stderr' | 'signal'>,
  act: () => Promise<number>,
  explain: (thrown: unknown) => string | CliError | undefined = () => undefined,
): Promise<number> {
  try {
    return await act();
  } catch (thrown) {
    if (signal.aborted && !(thrown instanceof CliError)) return 130;
    const explained = thrown instanceof CliError ? thrown : explain(thrown);
    if (explained === undefined) throw thrown;
    const { code, lines } = typeof explained === 'string' ? new CliError(1, explained) : explained;
    const [text, ...more] = lines;
    // What was stopped did not fail.
    const first = text !== undefined && code !== 130 ? { text, style: 'error' as const } : text;
    writeLines(stderr, first === undefined ? [] : [first, ...more]);
    return code;
  }
}
