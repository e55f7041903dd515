import { formatDate } from '@comunal/i18n';
import type { PublicByType } from '@comunal/schemas';
import { getI18n } from './i18n.ts';
import type { Language } from './routes.ts';

/** An edition without what may not be shown. */
export type ShownEdition = NonNullable<PublicByType['publication']['editions']>[number];

/** In a few words: how many copies there are, or that it is planned or wished for and by when. */
export function editionState(edition: ShownEdition, language: Language): string {
  const { t } = getI18n(language);
  const { state, copies, by } = edition;
  if (state === 'published')
    return copies === undefined
      ? t('site:library.state.published')
      : t('site:library.copiesPrinted', { count: copies });
  if (state === 'in-progress') return t('site:library.state.inProgress');
  const date = by && formatDate(by, language);
  if (state === 'planned')
    return date ? t('site:library.state.plannedFor', { date }) : t('site:library.state.planned');
  return date ? t('site:library.state.wishedFor', { date }) : t('site:library.state.wished');
}
