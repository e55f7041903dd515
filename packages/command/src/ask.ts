import type { CommandContext } from './command.ts';
import { printable } from './write-lines.ts';

/**
 * Asks on the terminal; undefined when the input ended. A hidden answer is not shown while it is typed.
 *
 * @param context - The context of the command.
 * @param question - What is asked; a space follows it.
 * @param hidden - Whether the answer is a secret. @defaultValue false
 */
export async function ask(
  { stdin, stderr, signal }: CommandContext,
  question: string,
  hidden = false,
): Promise<string | undefined> {
  const options = { hidden, signal };
  const answer = stdin?.prompt
    ? await stdin.prompt(printable(question), options)
    : await askInLines();
  return hidden ? answer : answer?.trim();

  async function askInLines(): Promise<string | undefined> {
    stderr.write(`${printable(question)} `);
    try {
      return await stdin?.readLine(options);
    } finally {
      if (hidden) stderr.write('\n'); // the terminal has not shown that Enter was pressed
    }
  }
}
