import { x, type Attributes } from 'xastscript';
import { toRfc822 } from '../instant.ts';
import { createOmission, OmissionCode } from '../omission.ts';
import { toHtmlText, writeXml, type XmlElement } from '../write-xml.ts';
import { HISTORY_NAMESPACE, listArchiveLinks } from './archive-links.ts';
import { getUpdated, type FeedDocument } from './feed-document.ts';
import type { FeedItem, FeedText } from './feed-item.ts';
import type { FeedOptions } from './feed-options.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': HISTORY_NAMESPACE,
} as const;

/** Writes a feed as RSS 2.0. Those who made an item are in `dc:creator`: `author` of RSS asks for an e-mail address. */
export function writeRss(document: FeedDocument): string {
  const { options, items, currentUrl } = document;
  return writeXml(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', options.title),
        x('link', options.homeUrl ?? options.siteUrl),
        x('description', options.description),
        x('language', options.locale),
        x('lastBuildDate', toRfc822(getUpdated(document))),
        ...listArchiveLinks(document).map(({ rel, href }) =>
          x('atom:link', { rel, href, type: 'application/rss+xml' }),
        ),
        ...(currentUrl === undefined ? [] : [x('fh:archive')]),
        ...items.map((item) => toItem(item, options)),
      ]),
    ]),
  );
}

function toItem(item: FeedItem, options: FeedOptions): XmlElement {
  const { id, url, title, summary, html, published, authors, contributors, topics } = item;
  return x('item', [
    x('title', toAttributes(title), title.text),
    x('link', url),
    x('guid', { isPermaLink: 'false' }, id),
    x('pubDate', toRfc822(published)),
    ...(summary ? [x('description', toAttributes(summary), toHtmlText(summary.text))] : []),
    ...(html ? [x('content:encoded', toAttributes(html), html.text)] : []),
    ...authors.map(({ name }) => x('dc:creator', name)),
    ...contributors.map(({ name }) => x('dc:contributor', name)),
    ...topics.map((topic) => x('category', topic)),
    ...toEnclosure(item, options),
  ]);
}

/** An item of RSS has one file at most. */
function toEnclosure({ entry, files, picture }: FeedItem, { onOmission }: FeedOptions) {
  const [file, ...rest] = [...files, ...(picture ? [picture] : [])];
  for (const { field } of rest)
    onOmission?.(createOmission(OmissionCode.NotInFormat, entry, field));
  if (!file) return [];
  const { url, mediaType, bytes = 0 } = file;
  return [x('enclosure', { url, length: String(bytes), type: mediaType })];
}

function toAttributes({ language }: FeedText): Attributes {
  return language === undefined ? {} : { 'xml:lang': language };
}
