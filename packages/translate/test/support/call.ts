import type { CommandContext } from '@comunal/command';
import { commands } from '../../src/cli/index.ts';

/** What a call of the command printed, and its exit code. */
export interface Called {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Calls `comunal translate` in a folder. */
export async function call(cwd: string, ...args: string[]): Promise<Called> {
  return callWith(cwd, args);
}

/** The same in another language of messages, or with somebody to ask. */
export async function callWith(
  cwd: string,
  args: readonly string[],
  options: Partial<CommandContext> = {},
): Promise<Called> {
  let out = '';
  let err = '';
  const context: CommandContext = {
    args,
    cwd,
    env: {},
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    locale: 'en',
    signal: new AbortController().signal,
    ...options,
  };
  const code = await (await commands[0]?.load())?.run(context);
  return { code, out, err };
}
