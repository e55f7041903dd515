import type { CommandContext } from './command.ts';
import { Told } from './told.ts';
import { writeLines } from './write-lines.ts';

/** What a verb prints. */
export interface Printed {
  /** For stdout. */
  readonly lines: readonly string[];
  /** For stderr, beside them. */
  readonly notes?: readonly string[];
  /** @defaultValue 0 */
  readonly code?: 0 | 1;
}

/**
 * Runs a verb and writes what it prints; a {@link Told}, and what `explain` has words for, goes to stderr. Gives the exit code.
 * @throws whatever nobody has words for.
 */
export async function runVerb(
  { stdout, stderr, signal }: CommandContext,
  act: () => Promise<Printed>,
  explain: (thrown: unknown) => string | undefined,
): Promise<number> {
  try {
    const { lines, notes = [], code = 0 } = await act();
    writeLines(stdout, lines);
    writeLines(stderr, notes);
    return code;
  } catch (thrown) {
    if (thrown instanceof Told) {
      writeLines(stderr, thrown.lines);
      return thrown.code;
    }
    if (signal.aborted) return 130;
    const explained = explain(thrown);
    if (explained === undefined) throw thrown;
    writeLines(stderr, [explained]);
    return 1;
  }
}
