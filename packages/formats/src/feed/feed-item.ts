import { localize, type Localized, type TextByLanguage } from '@comunal/i18n';
import type { Credit } from '@comunal/schemas';
import { listCreditedAgents, type CreditedAgent } from '../credited-agents.ts';
import { getEntryUrn } from '../identifiers.ts';
import { getText, localizeFullTitle } from '../localized-text.ts';
import type { FeedEntry, FeedOptions } from './feed-options.ts';
import type { FeedCandidate } from './list-candidates.ts';
import { findPicture, listFiles, type FeedFile } from './list-files.ts';

/** A text of an item. */
export interface FeedText {
  readonly text: string;
  /** The language, where it is not that of the feed. */
  readonly language?: string;
}

/** What every format says of an entry. */
export interface FeedItem extends Pick<FeedCandidate, 'entry' | 'url' | 'published' | 'updated'> {
  readonly id: string;
  readonly title: FeedText;
  readonly summary?: FeedText;
  /** The whole text, as HTML. */
  readonly html?: FeedText;
  readonly authors: readonly CreditedAgent[];
  readonly contributors: readonly CreditedAgent[];
  readonly topics: readonly string[];
  readonly files: readonly FeedFile[];
  readonly picture?: FeedFile;
}

/** The roles of those whose work or words an entry is. Whoever has another role contributed to it. */
const authorRoles: ReadonlySet<Credit['role']> = new Set([
  'author',
  'organizer',
  'host',
  'facilitator',
  'speaker',
  'guest',
]);

/** Creates an item. */
export function toFeedItem(candidate: FeedCandidate, options: FeedOptions): FeedItem {
  const { entry } = candidate;
  const summary = toFeedText(entry.summary, options.locale);
  const html = renderBody(entry, options);
  const picture = findPicture(entry, options);
  const credits = listCreditedAgents(entry.credits, options);
  return {
    ...candidate,
    id: getEntryUrn(entry, options.siteUrl),
    title: toTitle(entry, options),
    ...(summary && { summary }),
    ...(html && { html }),
    authors: credits.filter(({ role }) => authorRoles.has(role)),
    contributors: credits.filter(({ role }) => !authorRoles.has(role)),
    topics: listTopics(entry, options.locale),
    files: listFiles(entry, options),
    ...(picture && { picture }),
  };
}

function toFeedText(text: TextByLanguage | undefined, locale: string): FeedText | undefined {
  const localized = localize(text, locale);
  return localized && toMarkedText(localized);
}

/** Names the language of a text where it is not that of the feed. */
function toMarkedText({ text, language, fallback }: Localized): FeedText {
  return { text, ...(fallback && language !== undefined && { language }) };
}

function toTitle(entry: FeedEntry, { locale, stateLabel }: FeedOptions): FeedText {
  const subtitle = 'subtitle' in entry ? entry.subtitle : undefined;
  const localized = localizeFullTitle({ title: entry.title, subtitle }, locale);
  const title = localized ? toMarkedText(localized) : { text: '' };
  const label = getStateLabel(entry, stateLabel);
  return label === undefined ? title : { ...title, text: `${label}: ${title.text}` };
}

/** What is written before the title of an activity that does not go ahead as announced. */
function getStateLabel(
  entry: FeedEntry,
  stateLabel: FeedOptions['stateLabel'] = (state) => state.toUpperCase(),
): string | undefined {
  if (entry.type !== 'event' || entry.state === 'scheduled') return undefined;
  return stateLabel(entry.state);
}

function renderBody(
  entry: FeedEntry,
  { locale, renderMarkdown }: FeedOptions,
): FeedText | undefined {
  const body = 'body' in entry ? toFeedText(entry.body, locale) : undefined;
  return body && renderMarkdown
    ? { ...body, text: renderMarkdown(body.text, body.language ?? locale, entry) }
    : undefined;
}

function listTopics(entry: FeedEntry, locale: string): string[] {
  const topics = 'topics' in entry ? (entry.topics ?? []) : [];
  return topics.map((topic) => getText(topic, locale)).filter((topic) => topic !== undefined);
}
