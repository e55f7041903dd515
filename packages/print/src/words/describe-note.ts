import type { PrintNote } from '../impose/imposed-pdf.ts';
import type { PrintTranslate } from './print-translate.ts';

/**
 * Puts what whoever prints must know into a sentence.
 *
 * @param note - A note of an {@link ImposedPdf}.
 * @param t - Gives the texts of the namespace `print`, in the language of whoever prints.
 * @example
 * ```ts
 * import { createLiteI18n } from '@comunal/i18n/lite';
 * import { print } from '@comunal/i18n/lite/print';
 * import { describeNote } from '@comunal/print/impose';
 *
 * const { t } = createLiteI18n('es', print);
 * console.log(describeNote({ code: 'blanks-added', count: 3 }, t));
 * // → Quedan 3 páginas en blanco para completar las hojas.
 * ```
 */
export function describeNote(note: PrintNote, t: PrintTranslate): string {
  switch (note.code) {
    case 'blanks-added':
      return t('print:note.blanks-added', { count: note.count });
    case 'pages-scaled':
      return note.fromPercent === note.toPercent
        ? t('print:note.pages-scaled-alike', { percent: note.toPercent })
        : t('print:note.pages-scaled', { from: note.fromPercent, to: note.toPercent });
    case 'two-sided':
      return t(`print:note.two-sided.${note.flip}`);
    case 'thick-fold':
      return t('print:note.thick-fold', { count: note.sheets });
    case 'tags-lost':
      return t('print:note.tags-lost');
    default:
      return t(`print:note.${note.code}`, { pages: note.pages.join(', ') });
  }
}
