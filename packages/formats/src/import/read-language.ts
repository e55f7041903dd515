import { localeSchema } from '@comunal/schemas';
import { ImportProblemCode, type ReportProblem } from './import-problem.ts';

/** Reads the tag of a language, or its name in the language of the interface or in its own: `pt-br`, `español`. */
export function readLanguage(
  text: string | undefined,
  field: string,
  report: ReportProblem,
): string | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  const tag = toTag(value) ?? getLanguageNames().get(fold(value));
  if (tag === undefined) report(ImportProblemCode.BadLanguage, { field });
  return tag;
}

function toTag(value: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value)) return undefined;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(value.replaceAll('_', '-'));
    return localeSchema.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined; // not a language tag
  }
}

const namedLanguages = ['es', 'en', 'pt', 'fr', 'it', 'de', 'ca', 'gl', 'eu', 'qu', 'gn', 'ay'];

let names: ReadonlyMap<string, string> | undefined;

/** The names of languages, which are collected when a file has the first one. */
function getLanguageNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    ['es', 'en', 'pt'].flatMap((locale) => {
      const display = new Intl.DisplayNames([locale], { type: 'language' });
      return namedLanguages.map((tag): [string, string] => [fold(display.of(tag) ?? tag), tag]);
    }),
  );
  return names;
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
