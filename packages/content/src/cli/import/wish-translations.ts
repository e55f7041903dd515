import type { SiteDraft } from '@comunal/formats/import';
import { localeSchema } from '@comunal/schemas';
import { isRecord } from '../../edit/to-plain.ts';

/**
 * Says in each draft which translations are wished for: in a language of the site that most drafts have, and in which one of its
 * texts is missing. Without it, `comunal check` would take the text for forgotten. A language that most drafts lack is one that
 * the site has only begun, which is said once for all.
 *
 * @param languages - The languages of the site.
 * @param isMonolingual - Whether the source has each text in one language alone, so that no other is begun there: then every
 *   language of the site is wished for.
 */
export function wishTranslations(
  drafts: readonly SiteDraft[],
  languages: readonly string[],
  isMonolingual = false,
): readonly SiteDraft[] {
  const missing = drafts.map(({ fields }) => listMissing(fields, languages));
  const texts = drafts.filter(({ fields }) => listTexts(fields).length > 0).length;
  const isUsual = (language: string) =>
    isMonolingual || 2 * missing.filter((each) => each.includes(language)).length <= texts;
  const usual = new Set(languages.filter(isUsual));
  return drafts.map((draft, index) => {
    const wished = missing[index]?.filter((language) => usual.has(language)) ?? [];
    if (wished.length === 0 || draft.fields['translations'] !== undefined) return draft;
    const translations = Object.fromEntries(
      wished.map((language) => [language, { state: 'wished' }]),
    );
    return { ...draft, fields: { ...draft.fields, translations } };
  });
}

/** Lists the languages that a text lacks which another language of the site has. */
function listMissing(fields: SiteDraft['fields'], languages: readonly string[]): string[] {
  const texts = listTexts(fields).filter((text) =>
    languages.some((language) => Object.hasOwn(text, language)),
  );
  return languages.filter((language) => texts.some((text) => !Object.hasOwn(text, language)));
}

/** Lists the texts that are there by language, wherever they stand. */
function listTexts(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(listTexts);
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  const isByLanguage =
    entries.length > 0 &&
    entries.every(([key, text]) => typeof text === 'string' && localeSchema.safeParse(key).success);
  return isByLanguage ? [value] : entries.flatMap(([, each]) => listTexts(each));
}
