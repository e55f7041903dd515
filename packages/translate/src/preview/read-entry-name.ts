import { CliError, printable } from '@comunal/command';
import { folders } from '@comunal/content';
import { contentTypes, type ContentType } from '@comunal/schemas';
import type { TranslateTexts } from '../cli/translate-texts.ts';

/** An entry by its name. */
export interface EntryName {
  readonly type: ContentType;
  readonly slug: string;
}

/**
 * Reads the name of an entry: `event/taller-de-redes`, `site`, or the path of one of its files.
 *
 * @throws CliError for what is none.
 */
export function readEntryName(value: string, { t }: TranslateTexts): EntryName {
  const [file = '', folder = ''] = value.replaceAll('\\', '/').split('/').toReversed();
  const [slug = ''] = file.split('.');
  if (slug === 'site') return { type: 'site', slug };
  const type = contentTypes.find(
    (each) => each === folder || (each !== 'site' && folders[each] === folder),
  );
  if (type === undefined || slug === '')
    throw new CliError(2, t('translate:preview.badEntry', { entry: printable(value) }));
  return { type, slug };
}
