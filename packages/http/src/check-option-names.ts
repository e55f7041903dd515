/** The name of every option in `Options`: a table that the compiler holds complete. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Creates the error for an unknown option, for packages with an error class of their own.
 * @param message - In English, for the developer.
 * @param name - The option that does not exist.
 * @param known - Those that do.
 */
export type UnknownOptionError = (message: string, name: string, known: readonly string[]) => Error;

/**
 * Refuses options that do not exist, which plain JavaScript would otherwise drop in silence: `retries` for `retry`, or a
 * misspelled `needed` that lets one signature do where two are required.
 *
 * @param owner - What takes the options, such as `createHttp` or `resume`.
 * @param createError - Creates what is thrown.
 * @defaultValue a TypeError
 * @throws The error of `createError`.
 * @param options - What the caller gave; undefined values count as left out.
 * @param names - Every option that exists.
 *
 * @example
 * ```ts
 * import { checkOptionNames } from '@comunal/http/check-option-names';
 *
 * interface FeedOptions { readonly limit?: number | undefined }
 * const options = JSON.parse('{ "limits": 5 }') as FeedOptions;
 * try {
 *   checkOptionNames<FeedOptions>('createFeed', options, { limit: true });
 * } catch (error) {
 *   console.log(String(error)); // → TypeError: `createFeed` has no option `limits`. It takes: limit.
 * }
 * ```
 */
export function checkOptionNames<Options extends object>(
  owner: string,
  options: Options,
  names: OptionNames<Options>,
  createError: UnknownOptionError = createTypeError,
): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (value === undefined || Object.hasOwn(names, name)) continue;
    const known = Object.keys(names);
    const message = `\`${owner}\` has no option \`${name}\`. It takes: ${known.join(', ')}.`;
    throw createError(message, name, known);
  }
}

function createTypeError(message: string): TypeError {
  return new TypeError(message);
}
