import { INSTALL_OPTIONAL } from '../install-optional.ts';
import type { PrintError } from '../print-error.ts';
import type { PrintTranslate } from './print-translate.ts';

/**
 * Puts a {@link PrintError} into a sentence that says what to do. What an option may be is said in English, as its message does.
 *
 * @param error - What was thrown.
 * @param t - Gives the texts of the namespace `print`, in the language of whoever prints.
 * @example
 * ```ts
 * import { createLiteI18n } from '@comunal/i18n/lite';
 * import { print } from '@comunal/i18n/lite/print';
 * import { describeFailure, PrintError } from '@comunal/print/impose';
 *
 * const { t } = createLiteI18n('es', print);
 * console.log(describeFailure(new PrintError('no-pages', 'The PDF has no page.'), t));
 * // → El PDF no tiene páginas: expórtalo otra vez.
 * ```
 */
export function describeFailure(error: PrintError, t: PrintTranslate): string {
  const { code, about = '', page = 0, limit = 0, message } = error;
  switch (code) {
    case 'bad-option':
      return message;
    case 'empty-page':
      return t('print:failure.empty-page', { page });
    case 'too-large':
      return t('print:failure.too-large', { limit: Math.floor(limit / 2 ** 20) });
    case 'too-many-pages':
    case 'title-too-long':
      return t(`print:failure.${code}`, { limit });
    case 'missing-glyph':
      return t('print:failure.missing-glyph', { letter: about, code: listCodes(about) });
    case 'does-not-fit':
      return t(`print:failure.${about === 'cardSize' ? 'card-does-not-fit' : code}`);
    case 'not-installed':
      return t('print:failure.not-installed', { about, command: INSTALL_OPTIONAL });
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
