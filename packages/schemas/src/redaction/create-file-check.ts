import type * as z from 'zod/mini';
import type { LanguageTag } from '../atoms/locale.ts';
import { fileSchema, type DownloadFile } from '../parts/file.ts';
import { captionSchema } from '../types/recording.ts';
import type { Entry, EntryByType } from '../types/entry-by-type.ts';
import { isReviewed } from './create-language-check.ts';

type Caption = NonNullable<EntryByType['recording']['captions']>[number];

/**
 * Creates a predicate: whether captions of an entry, or a file in one language, may be shown. Of a recording on which somebody's
 * safety depends, translated captions that nobody has reviewed may not, and none that a machine wrote, also in the language that is spoken. The same
 * file may not be downloaded either, nor one in a language whose texts may not be shown.
 *
 * @param admitsLanguage - What `createLanguageCheck` returned for the entry.
 */
export function createFileCheck(
  entry: Entry,
  admitsLanguage: (language: LanguageTag) => boolean,
): (schema: z.core.$ZodType, value: unknown) => boolean {
  if (entry.type !== 'recording' || !entry.safety) return () => true;
  const spoken = new Set(entry.languages.map(toBase));
  const admitsCaptions = ({ language, progress }: Caption): boolean =>
    spoken.has(toBase(language)) ? progress.state !== 'machine' : isReviewed(progress);
  const withheld = (entry.captions ?? []).filter((captions) => !admitsCaptions(captions));
  const withheldPaths = new Set(withheld.map(({ path }) => path));
  return (schema, value) => {
    if (schema === captionSchema) return admitsCaptions(value as Caption); // of this schema
    if (schema !== fileSchema) return true;
    const { path, language } = value as DownloadFile;
    if (withheldPaths.has(path)) return false;
    return language === undefined || spoken.has(toBase(language)) || admitsLanguage(language);
  };
}

/** The language of which a tag names a variety. */
function toBase(language: LanguageTag): string {
  return language.split('-', 1).join('');
}
