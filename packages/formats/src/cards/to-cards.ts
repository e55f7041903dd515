import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { Public, PublicEntry } from '@comunal/schemas';
import type { ExportClock } from '../export-clock.ts';
import type { PublicSource } from '../export-files/file-writer.ts';
import { getSessionEnd, hasSessionEnded } from '../has-session-ended.ts';
import { hasDay } from '../moment.ts';
import { toTimeSpan } from '../time-span.ts';
import { toRfc3339 } from '../instant.ts';
import { parseListed } from '../parse-listed.ts';
import type { CardsFile, EventCard, PublicationCard } from './cards-file.ts';
import type { CardOptions } from './card-options.ts';
import { renderEvent } from './render-event.ts';
import { renderPublication } from './render-publication.ts';
import { toCampaignCard, type RenderedCampaign } from './to-campaign-card.ts';

/** Options of {@link toCards}. */
export interface ToCardsOptions extends Pick<CardOptions, 'siteUrl'> {
  /**
   * Returns the absolute address of the page of an entry in a language.
   * @defaultValue titles lead nowhere
   */
  readonly pageUrl?: (entry: PublicEntry, locale: string) => string | undefined;
  /**
   * The campaigns, with what `renderCampaignCard` of `@comunal/fundraising/cards` renders of them.
   * @defaultValue none
   */
  readonly campaigns?: readonly RenderedCampaign[];
  /** Tells the time, in milliseconds since 1970: what is over is left out. @defaultValue Date */
  readonly clock?: ExportClock;
}

const optionNames: OptionNames<ToCardsOptions> = {
  siteUrl: true,
  pageUrl: true,
  campaigns: true,
  clock: true,
};

/**
 * Renders the cards of a collective for a site that another program makes, such as WordPress or Hugo, which then chooses among
 * finished HTML and needs nothing of this toolkit.
 *
 * @param source - The public side of the content. Unlisted entries are left out.
 * @param options - The address of the site, those of its pages, and the cards of campaigns.
 * @returns Plain data. `JSON.stringify` makes a file of it.
 * @throws NotPublicError when anything may not be published, such as data of a campaign that its entry does not publish,
 * `NotListedError` for an unlisted entry, TypeError for an unknown option and for a campaign without HTML in a language.
 * @example
 * ```ts
 * import { toCards } from '@comunal/formats/cards';
 *
 * const source = { languages: ['es', 'pt'], list: () => [], get: () => undefined };
 * const { languages, cards } = toCards(source, { siteUrl: 'https://colectiva.example/' });
 * console.log(languages, cards); // → [ 'es', 'pt' ] []
 * ```
 */
export function toCards(source: PublicSource, options: ToCardsOptions): CardsFile {
  checkOptionNames('toCards', options, optionNames);
  const { siteUrl, campaigns = [], clock = Date } = options;
  const nowMs = clock.now();
  return {
    version: 1,
    siteUrl: new URL(siteUrl).href,
    languages: source.languages,
    cards: [
      ...campaigns.map((campaign) => toCampaignCard(campaign, source.languages)),
      ...listUpcoming(parseListed('event', source.list('event')), nowMs).map(
        (event): EventCard => ({
          type: 'event',
          slug: event.slug,
          title: event.title,
          ...describeTimes(event),
          html: renderEach(source, options, (cardOptions) => renderEvent(event, cardOptions)),
        }),
      ),
      ...parseListed('publication', source.list('publication')).map(
        (publication): PublicationCard => ({
          type: 'publication',
          slug: publication.slug,
          title: publication.title,
          html: renderEach(source, options, (cardOptions) =>
            renderPublication(publication, cardOptions),
          ),
        }),
      ),
    ],
  };
}

/** Renders a card in every language of the site. */
function renderEach(
  { languages, get }: PublicSource,
  { siteUrl, pageUrl }: ToCardsOptions,
  render: (options: CardOptions) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages.map((locale) => [
      locale,
      render({
        locale,
        siteUrl,
        lookup: get,
        ...(pageUrl && { pageUrl: (entry) => pageUrl(entry, locale) }),
      }),
    ]),
  );
}

/** Lists what is not over, the next first. What has no day yet comes last. */
function listUpcoming(events: readonly Public<'event'>[], nowMs: number): Public<'event'>[] {
  return events
    .filter((event) => !hasSessionEnded(event, nowMs))
    .map((event) => ({
      event,
      startMs: getStart(event)?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER,
    }))
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ event }) => event);
}

/** The first moment of an activity; a whole day begins where it begins first on earth. */
function getStart({ starts, ends }: Public<'event'>) {
  if (!hasDay(starts)) return undefined;
  const { span } = toTimeSpan(starts, ends);
  return span.isAllDay
    ? span.starts.toZonedDateTime('Etc/GMT-14').toInstant()
    : span.starts.toInstant();
}

function describeTimes(event: Public<'event'>): Pick<EventCard, 'starts' | 'over'> {
  const start = getStart(event);
  return { ...(start && { starts: toRfc3339(start) }), over: toRfc3339(getSessionEnd(event)) };
}
