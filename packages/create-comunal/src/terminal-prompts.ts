import type { Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CliError } from '@comunal/command';
import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Prompts } from './prompts.ts';

/** The keys that a question explains, which are in English only. */
const inOneLanguage = { showInstructions: false } as const;

/** A stream that may be a terminal. */
type MaybeTerminal = Writable & { columns?: number | undefined; rows?: number | undefined };

/** Prompts on a terminal, by @clack/prompts. */
export function terminalPrompts(input: Readable, output: MaybeTerminal): Prompts {
  // A terminal that does not know its width says 0, and each character would get a line.
  if (output.columns === 0) output.columns = 80;
  // And one that does not know its height would show a single choice.
  if (output.rows === 0) output.rows = 24;
  /** A prompt would wait for ever for a terminal that is gone, and knows no Ctrl-D: both end it as Ctrl-C does. */
  const ask = async <Answer>(prompt: (streams: Streams) => Promise<Answer>): Promise<Answer> => {
    const ended = new AbortController();
    const end = (): void => ended.abort();
    const onKey = (_: unknown, { ctrl, name }: Key): void => {
      if (ctrl && name === 'd') end();
    };
    input.once('end', end).once('close', end).on('keypress', onKey);
    try {
      return await prompt({ input, output, signal: ended.signal });
    } finally {
      input.off('end', end).off('close', end).off('keypress', onKey);
    }
  };
  return {
    text: async ({ message, initialValue = '', validate }) => {
      const check = (value: string | undefined) => validate?.(value ?? '');
      const answer = await ask((streams) =>
        text({ ...streams, message, initialValue, validate: check }),
      );
      return isCancel(answer) ? cancel() : answer;
    },
    select: async ({ message, options }) => {
      const answer = await ask((streams) =>
        select<string>({ ...streams, ...inOneLanguage, message, options: [...options] }),
      );
      const chosen = options.find(({ value }) => value === answer);
      return chosen ? chosen.value : cancel();
    },
    multiselect: async ({ message, options, initialValues, required }) => {
      const answer = await ask((streams) =>
        multiselect<string>({
          ...streams,
          ...inOneLanguage,
          message,
          options: [...options],
          initialValues: [...initialValues],
          required,
        }),
      );
      if (isCancel(answer)) return cancel();
      return options.map(({ value }) => value).filter((value) => answer.includes(value));
    },
  };
}

/** Ctrl-C. */
function cancel(): never {
  throw new CliError(130);
}

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}
