import { CliError } from '@comunal/command';

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
    const isMissing =
      thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
    throw isMissing ? new CliError(1, message) : thrown;
  }
}
