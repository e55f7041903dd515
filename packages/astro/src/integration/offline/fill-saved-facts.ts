import { formatFileSize } from '@comunal/i18n';
import { savedFactMarks } from '../../lib/saved-fact-marks.ts';
import type { SavedFiles } from './list-saved-files.ts';

/** Puts the facts into the page about saving, in the language of the page. */
export function fillSavedFacts(html: string, language: string, saved: SavedFiles): string {
  const number = new Intl.NumberFormat(language);
  const bytes = saved.files.reduce((sum, file) => sum + file.bytes, 0);
  const facts: Readonly<Record<keyof typeof savedFactMarks, string>> = {
    size: formatFileSize(bytes, language),
    pages: number.format(saved.pageCount),
    tooLarge: number.format(saved.tooLarge.length),
  };
  let filled = html;
  for (const name of ['size', 'pages', 'tooLarge'] as const)
    filled = filled.replaceAll(savedFactMarks[name], facts[name]);
  return filled;
}
