/**
 * Refuses options that do not exist, for programs without types: `local` for `locale` would be dropped in silence. The sentence
 * is that of the function of this name in `@comunal/http`, which this package does not depend on.
 *
 * @throws TypeError that names the unknown option and lists those that exist.
 */
export function checkOptionNames<Options extends object>(
  owner: string,
  options: Options,
  names: readonly (keyof Options & string)[],
): void {
  const known: readonly string[] = names;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || known.includes(name)) continue;
    throw new TypeError(`\`${owner}\` has no option \`${name}\`. It takes: ${names.join(', ')}.`);
  }
}
