import { CliError, printable } from '@comunal/command';
import { ChangedFileError } from '../write/write-planned.ts';
import type { Session } from './session.ts';

/**
 * Writes files, and says what to do where somebody saved one of them meanwhile.
 *
 * @throws CliError for a {@link ChangedFileError}.
 */
export async function explainChangedFile<T>(
  write: () => Promise<T>,
  { texts: { t } }: Session,
): Promise<T> {
  try {
    return await write();
  } catch (thrown) {
    if (!(thrown instanceof ChangedFileError)) throw thrown;
    throw new CliError(1, t('translate:wrong.changed', { file: printable(thrown.file) }));
  }
}
