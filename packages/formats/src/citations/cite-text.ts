import { localize } from '@comunal/i18n';
import type { Public } from '@comunal/schemas';
import { getFullTitle, getText } from '../localized-text.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { citePeople, createItem, toCslDate, type CiteContext } from './cite-context.ts';
import { createCitationKey } from './citation-key.ts';
import type { CslItem } from './csl-item.ts';

/** Cites a dated post. */
export function citeArticle(article: Public<'article'>, context: CiteContext): CslItem {
  const { locale, pageUrl } = context.options;
  const { names: _names, ...people } = citePeople(article.credits, locale, context);
  return createItem({
    id: createCitationKey(article),
    type: article.kind === 'report' ? 'report' : 'post-weblog',
    title: getFullTitle(article, locale),
    ...people,
    issued: toCslDate(article.published),
    language: localize(article.body, locale)?.language,
    abstract: getText(article.summary, locale),
    URL: pageUrl?.(article),
  });
}

/** Cites a curriculum that exists, with the date of its last review. One that is only planned is not cited. */
export function citeCurriculum(curriculum: Public<'curriculum'>, context: CiteContext): CslItem[] {
  const { locale, pageUrl, onOmission } = context.options;
  if (curriculum.state === 'planned' || curriculum.state === 'wished') {
    onOmission?.(createOmission(OmissionCode.NotPublished, curriculum));
    return [];
  }
  const { names, ...people } = citePeople(curriculum.credits, locale, context);
  return [
    createItem({
      id: createCitationKey(curriculum),
      type: 'document',
      title: getText(curriculum.title, locale) ?? '',
      ...people,
      author: names('author', 'facilitator', 'organizer'),
      issued: toCslDate(curriculum.reviewed),
      language: curriculum.languages?.[0],
      abstract: getText(curriculum.summary, locale),
      URL: pageUrl?.(curriculum),
    }),
  ];
}
