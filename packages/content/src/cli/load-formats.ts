import { CliError } from '@comunal/command';
import { isNotInstalled } from '@comunal/http/node';

/**
 * Loads a part of `@comunal/formats`, which is installed beside this package by whoever exports or imports.
 *
 * @param load - Imports the part.
 * @param message - The message when the package is not there.
 * @throws CliError when it is not installed.
 */
export async function loadFormats<Module>(
  load: () => Promise<Module>,
  message: string,
): Promise<Module> {
  try {
    return await load();
  } catch (thrown) {
    throw isNotInstalled(thrown) ? new CliError(1, message) : thrown;
  }
}
