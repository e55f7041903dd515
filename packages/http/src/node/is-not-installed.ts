/**
 * Whether an import failed because a package is not installed.
 * @param thrown - Anything, such as what a `catch` caught.
 * @param name - The package that is missing. @defaultValue any
 *
 * @example
 * ```ts
 * import { isNotInstalled } from '@comunal/http/node';
 *
 * const name: string = 'no-such-package';
 * const failure: unknown = await import(name).catch((error) => error);
 * console.log(isNotInstalled(failure)); // → true
 * ```
 */
export function isNotInstalled(thrown: unknown, name?: string): boolean {
  return (
    thrown instanceof Error &&
    'code' in thrown &&
    thrown.code === 'ERR_MODULE_NOT_FOUND' &&
    (name === undefined || thrown.message.includes(`'${name}'`))
  );
}
