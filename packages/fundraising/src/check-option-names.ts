import { FundraisingError } from './fundraising-error.ts';

/** The name of every option in `Options`: a table that the compiler holds complete. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Rejects unknown options, which plain JavaScript would ignore in silence: a misspelled `needed` would let one signature do
 * where two are required.
 *
 * @throws `FundraisingError` with `bad-option`, which names the unknown option and lists those that exist.
 */
export function checkOptionNames<Options extends object>(
  owner: string,
  options: Options,
  names: OptionNames<Options>,
): void {
  for (const [name, value] of Object.entries(options ?? {}))
    if (value !== undefined && !Object.hasOwn(names, name))
      throw new FundraisingError(
        'bad-option',
        `${owner} has no option ${name}. It takes: ${Object.keys(names).join(', ')}.`,
        { about: name },
      );
}
