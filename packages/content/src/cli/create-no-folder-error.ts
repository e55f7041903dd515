import { CliError, printable } from '@comunal/command';
import type { I18n } from '@comunal/i18n';

/** Creates the error for a path where no content folder is. */
export function createNoFolderError(dir: string, { t }: I18n): CliError {
  return new CliError(
    1,
    t('problems:no-folder.message', { dir: printable(dir) }),
    t('problems:no-folder.fix'),
  );
}
