/**
 * The system's code of a failure, such as ENOENT; undefined for any other error.
 * @param thrown - Anything, such as what a `catch` caught.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { getSystemErrorCode } from '@comunal/http/node';
 *
 * const failure: unknown = await readFile('no-such-file.txt').catch((error) => error);
 * console.log(getSystemErrorCode(failure)); // → ENOENT
 * console.log(getSystemErrorCode(new Error('another'))); // → undefined
 * ```
 */
export function getSystemErrorCode(thrown: unknown): string | undefined {
  const { code, syscall } = (thrown ?? {}) as NodeJS.ErrnoException;
  return typeof code === 'string' && syscall !== undefined ? code : undefined;
}

/**
 * The path that such a failure is about; empty where the error names none.
 * @param thrown - A failure that `getSystemErrorCode` has a code for.
 *
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { getSystemErrorPath } from '@comunal/http/node';
 *
 * const failure: unknown = await readFile('no-such-file.txt').catch((error) => error);
 * console.log(getSystemErrorPath(failure)); // → no-such-file.txt
 * ```
 */
export function getSystemErrorPath(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException).path ?? '';
}
