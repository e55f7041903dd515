import { CliError, printable } from '@comunal/command';
import type { TranslateTexts } from '../cli/translate-texts.ts';
import type { TranslationProject } from './translation-project.ts';

/** The language that the interface is written in first. */
const INTERFACE_SOURCE = 'es';

/**
 * Reads a language that a project is translated to.
 *
 * @throws CliError for one that `site.yaml` does not name, and for the language that the texts are written in first: of the
 * interface that is Spanish, and of all else the first one of the site.
 */
export function readLanguage(
  value: string,
  { languages }: TranslationProject,
  { t }: TranslateTexts,
  { isInterface = false }: { readonly isInterface?: boolean } = {},
): string {
  const source = isInterface ? INTERFACE_SOURCE : (languages[0] ?? '');
  const targets = languages.filter((tag) => tag !== source);
  const language = targets.find((tag) => tag.toLowerCase() === value.toLowerCase());
  if (language !== undefined) return language;
  const list = targets.join(', ');
  if (value.toLowerCase() === source.toLowerCase())
    throw new CliError(2, t('translate:wrong.sourceLanguage', { language: source, list }));
  throw new CliError(2, t('translate:wrong.noLanguage', { language: printable(value), list }));
}
