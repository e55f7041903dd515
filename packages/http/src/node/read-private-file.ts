import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file that holds a secret and is not read. Its message repeats nothing of the file. */
export class PrivateFileError extends Error {
  /** Always `PrivateFileError`. */
  override readonly name = 'PrivateFileError';
  /**
   * `file-not-private`: other accounts of the machine can open it, `chmod 600` ends that. `file-too-large`: it holds more than
   * such a secret, so it is another file. `file-not-regular`: it is a folder, a named pipe or a device.
   */
  readonly code: 'file-not-private' | 'file-too-large' | 'file-not-regular';

  constructor(code: PrivateFileError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** How a private file is read. */
export interface ReadPrivateFileOptions {
  /** The largest size in bytes that is read. @defaultValue 65536 */
  readonly maxBytes?: number | undefined;
}

/** What a shell passes for the output of a command, `<(…)`: a pipe that somebody writes into. */
const descriptorPath = /^\/(?:dev\/fd|proc\/self\/fd)\/\d+$/;

const othersMode = constants.S_IRWXG | constants.S_IRWXO;

/**
 * Reads a text file that holds a secret, such as a key or a token, and refuses one that other accounts of the machine can open.
 * @param path - The file; links are followed.
 * @param options - How large the file may be.
 *
 * @throws `PrivateFileError` for such a file, or one beyond `maxBytes`; the system's own error when it cannot be opened.
 *
 * @example
 * ```ts
 * import { PrivateFileError, readPrivateFile } from '@comunal/http/node';
 *
 * try {
 *   const key = (await readPrivateFile('archive.key')).trim();
 * } catch (error) {
 *   if (!(error instanceof PrivateFileError)) throw error;
 *   console.error(error.message); // such as: Other accounts can open archive.key: chmod 600.
 * }
 * ```
 */
export async function readPrivateFile(
  path: string,
  { maxBytes = 65_536 }: ReadPrivateFileOptions = {},
): Promise<string> {
  // Without O_NONBLOCK, opening a named pipe would wait for somebody who writes into it. Windows has no such flag.
  const isDescriptor = descriptorPath.test(path);
  const flags = isDescriptor ? 0 : (constants.O_NONBLOCK ?? 0);
  await using file = await open(path, constants.O_RDONLY | flags);
  // The open file is asked, so that nobody can put another in its place in between.
  const stats = await file.stat();
  const { mode, size } = stats;
  if (!stats.isFile() && !isDescriptor)
    throw new PrivateFileError('file-not-regular', `${path} is not a file.`);
  // Windows keeps permissions elsewhere, and reports none of them here.
  if (process.platform !== 'win32' && (mode & othersMode) !== 0)
    throw new PrivateFileError('file-not-private', `Other accounts can open ${path}: chmod 600.`);
  if (size > maxBytes)
    throw new PrivateFileError('file-too-large', `${path} has more than ${maxBytes} bytes.`);
  return await file.readFile('utf8');
}
