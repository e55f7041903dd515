import { INSTALL_OPTIONAL } from '../install-optional.ts';
import { isNotInstalled } from '../is-not-installed.ts';
import { PrintError } from '../print-error.ts';

/**
 * Imports what only typesetting needs, and what `npm install --omit=optional` leaves out.
 *
 * @throws {@link PrintError} with `not-installed` that names the package.
 */
export async function loadOptional<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    if (!isNotInstalled(thrown)) throw thrown;
    throw new PrintError(
      'not-installed',
      `${name}, which typesets and prepares pictures, is not installed or has no build for this machine. Run: ${INSTALL_OPTIONAL}`,
      { about: name },
    );
  }
}
