import { CliError, printable } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { isFolder } from '../read/no-folder.ts';

/** Creates the error for a path where no content folder is: there is no folder, or one with nothing of ours in it. */
export function createNoFolderError(dir: string, { t }: I18n): CliError {
  if (isFolder(dir))
    return new CliError(
      1,
      `${printable(dir)}: ${t('problems:no-site.variant.elsewhere')}`,
      t('problems:no-site.fix'),
    );
  return new CliError(
    1,
    t('problems:no-folder.message', { dir: printable(dir) }),
    t('problems:no-folder.fix'),
  );
}
