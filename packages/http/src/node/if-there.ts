import { getSystemErrorCode } from './get-system-error-code.ts';

/**
 * What reading a file or folder gives; undefined where there is nothing at that path.
 * @param reading - The read that is under way.
 * @throws Whatever else it fails with.
 *
 * @example
 * ```ts
 * import { ifThere } from '@comunal/http/node';
 * import { readFile } from 'node:fs/promises';
 *
 * console.log(await ifThere(readFile('no-such-file.txt', 'utf8'))); // → undefined
 * ```
 */
export async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw thrown;
  }
}
