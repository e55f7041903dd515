import { articleSubjectTypes, hasPage, parseRef, type PublicByType } from '@comunal/schemas';
import { agentPath } from './agent.ts';
import { getPublic, listPublic } from './content.ts';
import { presentAddress } from './present-address.ts';
import type { Language } from './routes.ts';
import { newestFirst } from './when.ts';

type Article = PublicByType['article'];

/** An entry that an article is about, and where it is shown, where it has a place of its own. */
export interface ArticleSubject {
  readonly entry: PublicByType[(typeof articleSubjectTypes)[number]];
  readonly to: string | undefined;
}

/** Articles that may stand in a list, the newest first. */
export function listedArticles(): Article[] {
  return listPublic('article').toSorted((a, b) =>
    newestFirst({ starts: a.published }, { starts: b.published }),
  );
}

/** What an article is about, in the order in which it says so. */
export function articleSubjects({ about = [] }: Article, language: Language): ArticleSubject[] {
  return about.flatMap((reference) => {
    const target = parseRef(reference, articleSubjectTypes);
    const entry = target && getPublic(target.type, target.slug);
    return entry ? [{ entry, to: addressOf(entry, language) }] : [];
  });
}

/** The address of a subject. Where it has no page, it is shown in a list, which holds no unlisted entry. */
function addressOf(
  { type, slug }: ArticleSubject['entry'],
  language: Language,
): string | undefined {
  if (type === 'organization') return agentPath(`organization/${slug}`, language);
  const address = presentAddress(type, slug, language);
  return address && (hasPage(type) || address.isListed) ? address.to : undefined;
}
