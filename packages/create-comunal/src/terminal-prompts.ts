import type { Readable, Writable } from 'node:stream';
import { CliError } from '@comunal/command';
import { isCancel, multiselect, select, text } from '@clack/prompts';
import type { Prompts } from './prompts.ts';

/** Prompts on a terminal, by @clack/prompts. */
export function terminalPrompts(input: Readable, output: Writable): Prompts {
  const streams = { input, output };
  return {
    text: async ({ message, initialValue = '', validate }) => {
      const check = (value: string | undefined) => validate?.(value ?? '');
      const answer = await text({ ...streams, message, initialValue, validate: check });
      return isCancel(answer) ? cancel() : answer;
    },
    select: async ({ message, options }) => {
      const answer = await select<string>({ ...streams, message, options: [...options] });
      const chosen = options.find(({ value }) => value === answer);
      return chosen ? chosen.value : cancel();
    },
    multiselect: async ({ message, options, initialValues, required }) => {
      const answer = await multiselect<string>({
        ...streams,
        message,
        options: [...options],
        initialValues: [...initialValues],
        required,
      });
      if (isCancel(answer)) return cancel();
      return options.map(({ value }) => value).filter((value) => answer.includes(value));
    },
  };
}

/** Ctrl-C. */
function cancel(): never {
  throw new CliError(130);
}
