import type { CommandContext, CommandModule } from '@comunal/command';

/** What a call of a command printed, and its exit code. */
export interface CalledCommand {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/**
 * Calls a command as `comunal` does, with messages in English and an empty environment.
 *
 * @param module - The command, once it is loaded.
 * @param options - The folder to call it in, its arguments, and what else is not as usual, such as somebody to ask.
 */
export async function callCommand(
  module: CommandModule | undefined,
  options: Pick<CommandContext, 'cwd' | 'args'> & Partial<CommandContext>,
): Promise<CalledCommand> {
  let out = '';
  let err = '';
  const code = await module?.run({
    env: {},
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    locale: 'en',
    signal: new AbortController().signal,
    ...options,
  });
  return { code, out, err };
}
