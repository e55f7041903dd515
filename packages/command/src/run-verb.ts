import type { CommandContext } from './command.ts';
import { Told } from './told.ts';
import { writeLines } from './write-lines.ts';

/** What a verb prints. */
export interface Printed {
  /** For stdout: what was asked for, and nothing else, since it may be piped on. */
  readonly lines: readonly string[];
  /** For stderr, beside them. */
  readonly notes?: readonly string[];
  /** The exit code. @defaultValue 0 */
  readonly code?: 0 | 1 | 3;
}

/**
 * Runs a verb and writes what it prints; a {@link Told}, and what `explain` has words for, goes to stderr. Gives the exit
 * code: 1 for what was explained, unless it was with a {@link Told} of another.
 * @throws whatever nobody has words for.
 */
export async function runVerb(
  { stdout, stderr, signal }: CommandContext,
  act: () => Promise<Printed>,
  explain: (thrown: unknown) => string | Told | undefined = () => undefined,
): Promise<number> {
  try {
    const { lines, notes = [], code = 0 } = await act();
    writeLines(stdout, lines);
    writeLines(stderr, notes);
    return code;
  } catch (thrown) {
    if (signal.aborted && !(thrown instanceof Told)) return 130;
    const explained = thrown instanceof Told ? thrown : explain(thrown);
    if (explained === undefined) throw thrown;
    const told = typeof explained === 'string' ? new Told(1, explained) : explained;
    writeLines(stderr, told.lines);
    return told.code;
  }
}
