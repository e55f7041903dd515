import type { Output } from './command.ts';
import { printableJson, writeLines, type Line } from './write-lines.ts';

/** The output of a subcommand. */
export interface CommandOutput {
  /** The result, for stdout, and nothing else, since it may be piped on. */
  readonly lines?: readonly Line[];
  /** What `--json` gives in place of the lines, with `version: 1` unless it names another. It tells no more than they do. */
  readonly data?: object;
  /** A file for stdout, in place of lines. */
  readonly raw?: string;
  /** For stderr, beside them. */
  readonly notes?: readonly Line[];
  /** The exit code. @defaultValue 0 */
  readonly code?: 0 | 1 | 3;
}

/**
 * Writes the output of a subcommand; returns the exit code.
 *
 * @param output - What the subcommand returned.
 * @param streams - Where it is written.
 * @param isJson - Whether `data` is written in place of the lines. @defaultValue false
 */
export function writeOutput(
  { lines = [], data, raw, notes = [], code = 0 }: CommandOutput,
  { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
  isJson = false,
): number {
  if (isJson && data) writeLines(stdout, printableJson({ version: 1, ...data }).split('\n'));
  else if (raw === undefined) writeLines(stdout, lines);
  else writeRaw(stdout, raw);
  writeLines(stderr, notes);
  return code;
}

/** Writes a file unchanged into a pipe or file; a terminal gets no control characters. */
function writeRaw(stdout: Output, text: string): void {
  if (stdout.isTTY !== true) stdout.write(text);
  else {
    const lines = text.replace(/^\uFEFF/, '').replace(/\n$/, '');
    writeLines(stdout, lines.split(/\r?\n/));
  }
}
