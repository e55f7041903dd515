import type { ArticleLeaf, NewsArticleLeaf, ReportLeaf, Thing } from 'schema-dts';
import { localize } from '@comunal/i18n';
import { articleSubjectTypes, parseRef, type Public } from '@comunal/schemas';
import { toIsoDate } from '../iso-date.ts';
import { getLicenseUrl } from '../license-url.ts';
import { getFullTitle } from '../localized-text.ts';
import { compact, type Properties } from './compact.ts';
import { identify, pick, pickAll, type JsonLdContext } from './json-ld-context.ts';
import { toImage } from './media-nodes.ts';
import { nodeTypes } from './node-types.ts';
import { describeAuthorship } from './work-credits.ts';

/** Describes a dated post: news and reports by the types that schema.org has for them, the rest as an article. */
export function toArticle(
  article: Public<'article'>,
  context: JsonLdContext,
): ArticleLeaf | NewsArticleLeaf | ReportLeaf {
  const headline = getFullTitle(article, context.options.locale);
  const properties = compact<Properties<ArticleLeaf>>({
    ...identify(article, context),
    ...describeAuthorship(article.credits, context),
    name: headline,
    headline,
    description: pick(article.summary, context),
    datePublished: toIsoDate(article.published),
    dateModified: article.updated && toIsoDate(article.updated),
    inLanguage: localize(article.body, context.options.locale)?.language,
    image: toImage('article', article.picture, context),
    keywords: pickAll(article.topics, context),
    about: listSubjects(article, context),
    license: article.license && getLicenseUrl(article.license),
  });
  return { '@type': articleTypes[article.kind], ...properties };
}

function listSubjects({ about }: Public<'article'>, context: JsonLdContext): Thing[] {
  return (about ?? []).flatMap((ref) => {
    const target = parseRef(ref, articleSubjectTypes);
    const entry = target && context.lookup(target.type, target.slug);
    return entry ? { '@type': nodeTypes[entry.type], ...identify(entry, context) } : [];
  });
}

const articleTypes = {
  statement: 'Article',
  news: 'NewsArticle',
  report: 'Report',
  testimony: 'Article',
} as const;
