/**
 * Refuses options that do not exist, for programs without types: `local` for `locale` would be dropped in silence.
 * @throws RangeError that names the unknown option and lists those that exist.
 */
export function checkOptionNames<Options extends object>(
  owner: string,
  options: Options,
  names: readonly (keyof Options & string)[],
): void {
  const known: readonly string[] = names;
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new RangeError(
      `${owner} has no option "${unknown}". The options are ${names.join(', ')}.`,
    );
}
