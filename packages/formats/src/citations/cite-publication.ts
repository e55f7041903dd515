import type { Public } from '@comunal/schemas';
import { getFullTitle, getText } from '../localized-text.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { citePeople, createItem, toCslDate, type CiteContext } from './cite-context.ts';
import { createCitationKey } from './citation-key.ts';
import type { CslItem } from './csl-item.ts';

type Edition = NonNullable<Public<'publication'>['editions']>[number];

/**
 * Cites each edition of a work that came out, since a reader cites the one at hand: its language, its title in that language,
 * its year and its ISBN. A work without editions is cited itself, and one that did not come out is not.
 */
export function citePublication(work: Public<'publication'>, context: CiteContext): CslItem[] {
  const editions = (work.editions ?? []).filter(({ state }) => state === 'published');
  if (editions.length > 0) return editions.map((each) => cite(work, each, context));
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
  const isbn = edition?.isbn !== undefined && /^\d/.test(edition.isbn) ? edition.isbn : undefined;
  return createItem({
    id: createCitationKey(work, edition ? listKeyParts(edition, isbn) : []),
    type: types[work.kind] ?? 'document',
    title: getFullTitle(work, language),
    ...people,
    issued: toCslDate(edition?.published ?? work.published),
    edition: getText(edition?.name, language),
    ISBN: isbn,
    language: edition?.language,
    abstract: getText(work.summary, language),
    URL: edition?.url ?? pageUrl?.(work),
  });
}

/**
 * What tells an edition apart, of its own alone: an edition that is added, wherever in the list, changes the key of no other that
 * differs from it in one of these. Its ISBN is made for that; without one, readers go by when it came out. A date holds digits
 * and hyphens alone, which BibTeX lets stand in a key.
 */
function listKeyParts({ language, format, published }: Edition, isbn: string | undefined) {
  const ownName = isbn?.replaceAll('-', '') ?? published;
  return [language, format, ...(ownName === undefined ? [] : [ownName])];
}

/** The types of CSL for kinds of works that have one of their own. */
const types: { readonly [Kind in Public<'publication'>['kind']]?: CslItem['type'] } = {
  book: 'book',
  fanzine: 'pamphlet',
  poster: 'graphic',
};
