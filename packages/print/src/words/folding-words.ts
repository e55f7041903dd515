import type { FoldingWords } from '../impose/guide/folding-words.ts';
import type { PrintTranslate } from './print-translate.ts';

/**
 * The words of {@link drawFolding} in a language that `@comunal/i18n` has.
 *
 * @param i18n - The texts of the namespace `print`, as `createLiteI18n` gives them.
 * @example
 * ```ts
 * import { createLiteI18n } from '@comunal/i18n/lite';
 * import { print } from '@comunal/i18n/lite/print';
 * import { drawFolding, foldingWords } from '@comunal/print/impose';
 *
 * const { steps } = drawFolding('zine', { words: foldingWords(createLiteI18n('es', print)) });
 * console.log(steps.length); // → 7
 * ```
 */
export function foldingWords({
  t,
  language,
}: {
  readonly t: PrintTranslate;
  readonly language: string;
}): FoldingWords {
  return {
    language,
    title: t('print:fold.title'),
    steps: {
      sheet: t('print:fold.sheet'),
      'crease-long': t('print:fold.crease-long'),
      'crease-short': t('print:fold.crease-short'),
      cut: t('print:fold.cut'),
      fold: t('print:fold.fold'),
      push: t('print:fold.push'),
      wrap: t('print:fold.wrap'),
      close: t('print:fold.close'),
      nest: t('print:fold.nest'),
      staple: t('print:fold.staple'),
      sew: t('print:fold.sew'),
      trim: t('print:fold.trim'),
    },
  };
}
