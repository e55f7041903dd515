import { NotPublicError, type Public } from '@comunal/schemas';
import { parseListedEntry } from '../parse-listed.ts';
import { stringifySorted } from '../stringify-sorted.ts';
import type { CampaignCard, CampaignCardData } from './cards-file.ts';

/** A campaign, and what another package renders of it. */
export interface RenderedCampaign {
  /** The public form of the campaign. */
  readonly entry: Public<'campaign'>;
  /** The card as HTML, by language: in each one of the source. It is written as it is. */
  readonly html: Readonly<Record<string, string>>;
  /** What `<comunal-donate>` reads: fields of the entry, as they are there, and `isTest`. Sign it afterwards. */
  readonly data: object;
}

const dataFields = [
  'title',
  'summary',
  'state',
  'starts',
  'ends',
  'goal',
  'costs',
  'rails',
  'gifts',
] as const satisfies (keyof CampaignCardData)[];

/**
 * Makes the card of a campaign, which is in the file as its entry publishes it.
 *
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted campaign, TypeError for HTML
 * in other languages.
 */
export function toCampaignCard(
  { entry, html, data }: RenderedCampaign,
  languages: readonly string[],
): CampaignCard {
  const parsed = parseListedEntry('campaign', entry);
  return {
    type: 'campaign',
    slug: parsed.slug,
    title: parsed.title,
    html: readHtml(html, languages),
    data: readData(data, parsed),
  };
}

function readHtml(
  html: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): CampaignCard['html'] {
  return Object.fromEntries(
    languages.map((locale) => {
      const text = Object.hasOwn(html, locale) ? html[locale] : undefined;
      if (typeof text !== 'string')
        throw new TypeError(`\`toCards\` needs the HTML of each campaign in ${locale}.`);
      return [locale, text];
    }),
  );
}

/** Copies the data, so that nothing changes after the check. */
function readData(data: object, entry: Public<'campaign'>): CampaignCardData {
  const copy: unknown = JSON.parse(JSON.stringify(data));
  if (typeof copy !== 'object' || copy === null || !isDataOf(copy, entry))
    throw new NotPublicError('campaign', ['data']);
  return copy;
}

/** Whether data has nothing that the public form of its campaign does not have. */
function isDataOf(data: object, entry: Public<'campaign'>): data is CampaignCardData {
  return (
    'title' in data &&
    Object.entries(data).every(([name, value]: [string, unknown]) => {
      if (name === 'isTest') return typeof value === 'boolean';
      const field = dataFields.find((known) => known === name);
      return field !== undefined && stringifySorted(value) === stringifySorted(entry[field]);
    })
  );
}
