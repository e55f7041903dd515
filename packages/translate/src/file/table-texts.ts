import type { TableTexts } from '@comunal/exchange';
import { translateTexts } from '../cli/translate-texts.ts';

/** The languages in which the headings of a table are written. */
const tableLocales = ['es', 'en', 'pt'] as const;

/** Chooses the language of headings: the one that is translated to or from, where there are headings in it. */
export function tableTextsFor(...languages: readonly string[]): TableTexts {
  const bases = languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return createTableTexts(
    bases.find((base) => tableLocales.some((locale) => locale === base)) ?? 'es',
  );
}

/** The headings in every language, one of which a file was written in. */
export function allTableTexts(): readonly TableTexts[] {
  return tableLocales.map(createTableTexts);
}

function createTableTexts(locale: string): TableTexts {
  const { t } = translateTexts(locale);
  return {
    source: t('translate:table.source'),
    target: t('translate:table.target'),
    context: t('translate:table.context'),
    note: t('translate:table.note'),
    maxLength: t('translate:table.maxLength'),
    state: t('translate:table.state'),
    previousSource: t('translate:table.previousSource'),
    comment: t('translate:table.comment'),
    credit: t('translate:table.credit'),
    id: t('translate:table.id'),
    base: t('translate:table.base'),
    needsReview: t('translate:table.needsReview'),
    sourceChanged: t('translate:table.sourceChanged'),
  };
}
