import type { ContentType } from '@comunal/schemas';
import { rootLanguage, type Language } from './routes.ts';

interface TitledEntry {
  readonly type: ContentType;
  readonly languages?: readonly string[] | undefined;
  readonly editions?: readonly { readonly language: string }[] | undefined;
}

/**
 * The language of a title that is written once for all languages: that of the first edition of a work, or the first one
 * spoken in an activity; where nobody says, the first language of the site.
 */
export function titleLanguage({ languages, editions }: TitledEntry): Language {
  return editions?.[0]?.language ?? languages?.[0] ?? rootLanguage;
}
