/** What a call of a command printed, and its exit code. */
export interface CalledCommand {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** What a command is called with: messages are in English, and the environment is empty. */
export interface CallContext {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown };
  readonly locale: 'en';
  readonly signal: AbortSignal;
}

/**
 * Calls a command as `comunal` does. It imports nothing of `@comunal/command`, whose own build would wait for itself.
 *
 * @param run - Runs the command; what is not as usual, such as somebody to ask, is put into the context there.
 * @param options - The folder to call it in, and its arguments.
 */
export async function callCommand(
  run: (context: CallContext) => Promise<number | undefined>,
  options: Pick<CallContext, 'cwd' | 'args'>,
): Promise<CalledCommand> {
  let out = '';
  let err = '';
  const code = await run({
    ...options,
    env: {},
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, out, err };
}
