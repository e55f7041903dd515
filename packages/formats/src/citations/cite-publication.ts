import type { Public } from '@comunal/schemas';
import { getFirstSlug } from '../identifiers.ts';
import { getFullTitle, getText } from '../localized-text.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { citePeople, createItem, toCslDate, type CiteContext } from './cite-context.ts';
import type { CslItem } from './csl-item.ts';

type Edition = NonNullable<Public<'publication'>['editions']>[number];

/**
 * Cites each edition of a work that came out, since a reader cites the one at hand: its language, its title in that language,
 * its year and its ISBN. A work without editions is cited itself, and one that did not come out is not.
 */
export function citePublication(work: Public<'publication'>, context: CiteContext): CslItem[] {
  const editions = (work.editions ?? []).filter(({ state }) => state === 'published');
  if (editions.length > 0) return nameApart(editions.map((each) => cite(work, each, context)));
  if (work.state === 'published') return [cite(work, undefined, context)];
  context.options.onOmission?.(createOmission(OmissionCode.NotPublished, work));
  return [];
}

function cite(
  work: Public<'publication'>,
  edition: Edition | undefined,
  context: CiteContext,
): CslItem {
  const { locale, pageUrl } = context.options;
  const language = edition?.language ?? locale;
  const { names: _names, ...people } = citePeople(work.credits, language, context);
  const name = ['publication', getFirstSlug(work), edition?.language, edition?.format];
  return createItem({
    id: name.filter((part) => part !== undefined).join('-'),
    type: types[work.kind] ?? 'document',
    title: getFullTitle(work, language),
    ...people,
    issued: toCslDate(edition?.published ?? work.published),
    edition: getText(edition?.name, language),
    ISBN: edition?.isbn !== undefined && /^\d/.test(edition.isbn) ? edition.isbn : undefined,
    language: edition?.language,
    abstract: getText(work.summary, language),
    URL: edition?.url ?? pageUrl?.(work),
  });
}

/** Numbers the editions that have language and format in common. */
function nameApart(items: readonly CslItem[]): CslItem[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const count = (counts.get(item.id) ?? 0) + 1;
    counts.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}-${count}` };
  });
}

/** The types of CSL for kinds of works that have one of their own. */
const types: { readonly [Kind in Public<'publication'>['kind']]?: CslItem['type'] } = {
  book: 'book',
  fanzine: 'pamphlet',
  poster: 'graphic',
};
