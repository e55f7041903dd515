import { CliError, type Input, type ReadLineOptions } from '@comunal/command';
import type { Readable, Writable } from 'node:stream';
import { createInterface, type Key } from 'node:readline';

/** A stream that may be a terminal. */
type MaybeTerminal<Stream> = Stream & {
  readonly isTTY?: boolean | undefined;
  columns?: number | undefined;
};

/**
 * Where answers come from: prompts where stdin and stderr are terminals, lines where stdin is a pipe. Nobody is asked whose
 * questions would land in a file: then it is undefined, and a command names the option that it lacks.
 */
export function processInput(
  stdin: MaybeTerminal<Readable>,
  stderr: MaybeTerminal<Writable>,
): Input | undefined {
  if (!stdin.isTTY) return { isTTY: false, readLine: lineReader(stdin) };
  if (!stderr.isTTY) return undefined;
  const prompt = prompter(stdin, stderr);
  return { isTTY: true, prompt, readLine: (options) => prompt('', options) };
}

/** Asks by @clack/prompts, which is loaded with the first question. */
function prompter(input: Readable, output: MaybeTerminal<Writable>) {
  return async (
    message: string,
    { hidden = false, signal }: ReadLineOptions = {},
  ): Promise<string | undefined> => {
    const { isCancel, password, text } = await import('@clack/prompts');
    // A terminal that does not know its width says 0, and each character would get a line.
    if (output.columns === 0) output.columns = 80;
    // A prompt whose input ends, or that is given Ctrl-D, would never end itself.
    const ended = new AbortController();
    const end = (): void => ended.abort();
    const onKey = (_: unknown, { ctrl, name }: Key): void => {
      if (ctrl && name === 'd') end();
    };
    input.once('end', end).once('close', end).on('keypress', onKey);
    const options = {
      message,
      input,
      output,
      signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
    };
    try {
      // Not even how many characters a secret has.
      const answer = await (hidden ? password({ ...options, mask: '' }) : text(options));
      if (!isCancel(answer)) return answer ?? '';
    } finally {
      input.off('end', end).off('close', end).off('keypress', onKey);
    }
    signal?.throwIfAborted();
    if (ended.signal.aborted) return undefined;
    throw new CliError(130); // Ctrl-C
  };
}

/** Reads lines only while one is wanted, so that an idle input keeps no process alive. */
function lineReader(input: Readable): Input['readLine'] {
  let lines: AsyncIterator<string, undefined> | undefined;
  return async ({ signal } = {}) => {
    signal?.throwIfAborted();
    lines ??= createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
    input.resume();
    let stop = (): void => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
    });
    try {
      const { done, value } = await Promise.race([lines.next(), stopped]);
      return done ? undefined : value;
    } finally {
      signal?.removeEventListener('abort', stop);
      input.pause();
    }
  };
}
