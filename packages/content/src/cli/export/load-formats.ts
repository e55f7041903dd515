import { CliError } from '@comunal/command';
import type * as Formats from '@comunal/formats';

/**
 * Loads `@comunal/formats`, which is installed beside this package by whoever exports or imports.
 *
 * @param message - The message when it is not there.
 * @throws CliError when it is not installed.
 */
export async function loadFormats(message: string): Promise<typeof Formats> {
  try {
    return await import('@comunal/formats');
  } catch (thrown) {
    const isMissing =
      thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
    throw isMissing ? new CliError(1, message) : thrown;
  }
}
