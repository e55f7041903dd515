import type { BookLeaf, CreativeWorkLeaf, OfferLeaf, PosterLeaf } from 'schema-dts';
import type { Public } from '@comunal/schemas';
import { resolveAgent } from '../credits.ts';
import { formatMinorUnits } from '../minor-units.ts';
import { getLicenseUrl } from '../license-url.ts';
import { getFullTitle } from '../localized-text.ts';
import { toAgent } from './agent-nodes.ts';
import { compact, type Properties } from './compact.ts';
import { identify, pick, pickAll, type JsonLdContext } from './json-ld-context.ts';
import { toFiles, toImage } from './media-nodes.ts';
import { describeAuthorship } from './work-credits.ts';

type Edition = NonNullable<Public<'publication'>['editions']>[number];

/** Describes a work, and each edition that came out as an example of it. */
export function toWork(
  work: Public<'publication'>,
  context: JsonLdContext,
): BookLeaf | CreativeWorkLeaf | PosterLeaf {
  const type = workTypes[work.kind] ?? 'CreativeWork';
  const editions = (work.editions ?? []).filter(({ state }) => state === 'published');
  const properties = compact<Properties<CreativeWorkLeaf>>({
    ...identify(work, context),
    ...describeAuthorship(work.credits, context),
    name: getFullTitle(work, context.options.locale),
    description: pick(work.summary, context),
    datePublished: work.published,
    creativeWorkStatus: work.state,
    keywords: pickAll(work.topics, context),
    license: work.license && getLicenseUrl(work.license),
    image: toImage('publication', work.cover, context),
    inLanguage: [...new Set(editions.map(({ language }) => language))],
    workExample: editions.map((edition) => toEdition(edition, work, context)),
  });
  return { '@type': type, ...properties };
}

function toEdition(
  edition: Edition,
  work: Public<'publication'>,
  context: JsonLdContext,
): BookLeaf | CreativeWorkLeaf {
  const isNumbered = edition.isbn !== undefined && /^\d/.test(edition.isbn);
  const properties = compact<Properties<CreativeWorkLeaf>>({
    name: getFullTitle(work, edition.language),
    inLanguage: edition.language,
    datePublished: edition.published,
    license: edition.license && getLicenseUrl(edition.license),
    url: edition.url,
    encoding: toFiles('publication', edition.files, context),
    offers: edition.offers?.flatMap((offer) => toOffer(offer, context) ?? []),
  });
  if (work.kind !== 'book' && !isNumbered) return { '@type': 'CreativeWork', ...properties };
  return compact<BookLeaf>({
    '@type': 'Book',
    ...properties,
    bookEdition: pick(edition.name, context),
    bookFormat: bookFormats[edition.format],
    isbn: isNumbered ? edition.isbn : undefined,
  });
}

function toOffer(
  { seller, url, price }: NonNullable<Edition['offers']>[number],
  context: JsonLdContext,
): OfferLeaf | undefined {
  const agent = resolveAgent(seller, context.lookup);
  return (
    agent &&
    compact<OfferLeaf>({
      '@type': 'Offer',
      seller: toAgent(agent, context),
      url,
      price: price && formatMinorUnits(price),
      priceCurrency: price?.currency,
    })
  );
}

/** The types of schema.org for kinds of works that have one of their own. */
const workTypes: { readonly [Kind in Public<'publication'>['kind']]?: 'Book' | 'Poster' } = {
  book: 'Book',
  poster: 'Poster',
};

/** Whether a printed book has a hard cover is not known. */
const bookFormats = {
  print: undefined,
  digital: 'https://schema.org/EBook',
  audio: 'https://schema.org/AudiobookFormat',
} as const;
