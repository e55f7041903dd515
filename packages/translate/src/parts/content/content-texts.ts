import { listTranslationUnits, type TranslatableContent } from '@comunal/content/translation';
import type { TranslationProject } from '../../project/translation-project.ts';

const known = new WeakMap<object, Map<string, TranslatableContent>>();

/** Lists the texts of the content of a project; once for each language, since it takes a while. */
export function listContentTexts(
  { content, languages }: TranslationProject,
  language: string,
): TranslatableContent {
  const byLanguage = known.get(content) ?? new Map<string, TranslatableContent>();
  known.set(content, byLanguage);
  const listed =
    byLanguage.get(language) ??
    listTranslationUnits(content, { language, locale: chooseNoteLocale(language, languages) });
  byLanguage.set(language, listed);
  return listed;
}

/** Notes are in the language that is translated to, or from, where there are notes in it. */
function chooseNoteLocale(language: string, [source = 'es']: readonly string[]): string {
  const bases = [language, source].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return bases.find((base) => ['es', 'en', 'pt'].includes(base)) ?? 'es';
}
