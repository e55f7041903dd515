import { CliError, nearHint, printable, type CommandSession } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { getTypeOfFolder } from '../read/folders.ts';

/**
 * Reads the name of a content type. For the name of a folder, such as `people`, its type is suggested.
 *
 * @throws CliError for any other name.
 */
export function readType(
  name: string,
  { texts, context: { locale } }: CommandSession<I18n>,
): ContentType {
  const type = contentTypes.find((each) => each === name);
  if (type) return type;
  const unknown = texts.t('problems:check.unknownType', { type: printable(name) });
  const hint = nearHint(getTypeOfFolder(name) ?? name, contentTypes, locale);
  throw new CliError(2, unknown + hint);
}
