import type { Public } from '@comunal/schemas';
import { x } from 'xastscript';
import { listCreditedAgents } from '../credited-agents.ts';
import { getText } from '../localized-text.ts';
import type { XmlElement } from '../write-xml.ts';
import { toOptional } from './optional-element.ts';
import { getPodcastGuid } from './podcast-guid.ts';
import type { PodcastOptions } from './podcast-options.ts';
import { toCategories } from './to-categories.ts';
import { toLicense } from './to-license.ts';
import { toPersons } from './to-persons.ts';

/** Writes what a feed says of the podcast itself. */
export function writeAbout(podcast: Public<'podcast'>, options: PodcastOptions): XmlElement[] {
  const { languages, summary, categories, explicit, license } = podcast;
  const { locale, siteUrl, pageUrl, feedUrl = podcast.feedUrl } = options;
  const authors = new Set(listCreditedAgents(podcast.credits, options).map(({ name }) => name));
  return [
    x('title', getText(podcast.title, locale)),
    x('link', pageUrl?.(podcast) ?? siteUrl),
    x('description', getText(summary, locale)),
    x('language', languages[0]),
    ...toSelfLink(feedUrl),
    ...toImage(podcast, options),
    ...toOptional('itunes:author', authors.size > 0 ? [...authors].join(', ') : undefined),
    ...toOwner(options),
    ...toCategories(categories, locale),
    x('itunes:explicit', String(explicit)),
    ...toOptional('podcast:guid', getPodcastGuid(podcast, feedUrl)),
    ...toLicense(license, locale),
    ...toPersons(podcast, options),
  ];
}

function toSelfLink(href: string | undefined): XmlElement[] {
  return href === undefined
    ? []
    : [x('atom:link', { rel: 'self', href, type: 'application/rss+xml' })];
}

function toImage(podcast: Public<'podcast'>, options: PodcastOptions): XmlElement[] {
  const { cover, title } = podcast;
  const { fileUrl, locale, pageUrl, siteUrl } = options;
  const url = cover && fileUrl?.('podcast', cover.path);
  if (url === undefined) return [];
  return [
    x('image', [
      x('url', url),
      x('title', getText(title, locale)),
      x('link', pageUrl?.(podcast) ?? siteUrl),
    ]),
    x('itunes:image', { href: url }),
  ];
}

function toOwner({ owner, isLocked }: PodcastOptions): XmlElement[] {
  const locked = isLocked ? 'yes' : 'no';
  return [
    ...(owner
      ? [x('itunes:owner', [x('itunes:name', owner.name), x('itunes:email', owner.email)])]
      : []),
    ...(isLocked === undefined ? [] : [x('podcast:locked', { owner: owner?.email }, locked)]),
  ];
}
