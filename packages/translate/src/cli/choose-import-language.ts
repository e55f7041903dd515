import { CliError, printable } from '@comunal/command';
import type { TranslationProject } from '../project/translation-project.ts';
import type { TranslateTexts } from './translate-texts.ts';

/**
 * Chooses the language of an import: the one that was asked for, or that the file says.
 *
 * @throws CliError where the two differ, or nobody says it.
 */
export function chooseImportLanguage(
  file: string,
  written: string | undefined,
  asked: string | undefined,
  { languages }: TranslationProject,
  { t }: TranslateTexts,
): string {
  const [, ...targets] = languages;
  const name = printable(file);
  const known = written !== undefined && /^[a-z]{2,3}(?:-|$)/i.test(written) ? written : undefined;
  const list = targets.join(', ');
  if (asked !== undefined) {
    if (known === undefined || toBase(known) === toBase(asked)) return asked;
    const values = { file: name, fileLanguage: printable(known), language: asked };
    throw new CliError(1, t('translate:wrong.otherLanguage', values));
  }
  if (known === undefined)
    throw new CliError(2, t('translate:wrong.whichLanguage', { file: name, list }));
  const language =
    targets.find((tag) => tag.toLowerCase() === known.toLowerCase()) ??
    targets.find((tag) => toBase(tag) === toBase(known));
  if (language !== undefined) return language;
  throw new CliError(1, t('translate:wrong.noLanguage', { language: printable(known), list }));
}

function toBase(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
