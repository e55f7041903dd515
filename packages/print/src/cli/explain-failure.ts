import { printable } from '@comunal/command';
import { isPrintError } from '../print-error.ts';
import type { PrintTexts } from './print-texts.ts';

/** Words for a {@link PrintError}; undefined for anything else. */
export function explainFailure(thrown: unknown, { t }: PrintTexts): string | undefined {
  if (!isPrintError(thrown)) return undefined;
  const { code, about = '', page = 0, limit = 0, message } = thrown;
  switch (code) {
    case 'bad-option':
      return printable(message);
    case 'empty-page':
      return t('print:failure.empty-page', { page });
    case 'too-many-pages':
    case 'too-large':
      return t(`print:failure.${code}`, { limit });
    case 'missing-glyph':
      return t('print:failure.missing-glyph', { letter: printable(about), code: listCodes(about) });
    case 'does-not-fit':
      return t('print:failure.does-not-fit', { about });
    case 'not-installed':
      return t('print:failure.not-installed', { about, command: `npm install ${about}` });
    default:
      return t(`print:failure.${code}`);
  }
}

function listCodes(text: string): string {
  return Array.from(
    text,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
