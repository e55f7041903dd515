/** The name of every option in `Options`: a table that the compiler holds complete. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Refuses options that do not exist, which plain JavaScript would otherwise drop in silence: `retries` for `retry`.
 *
 * @param owner - What takes the options, such as `createHttp` or `resume`.
 * @throws TypeError that names the unknown option and lists those that exist.
 */
export function checkOptionNames<Options extends object>(
  owner: string,
  options: Options,
  names: OptionNames<Options>,
): void {
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !Object.hasOwn(names, name))
      throw new TypeError(
        `\`${owner}\` has no option \`${name}\`. It takes: ${Object.keys(names).join(', ')}.`,
      );
}
