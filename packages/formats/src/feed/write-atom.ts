import { x, type Attributes } from 'xastscript';
import type { CreditedAgent } from '../credited-agents.ts';
import { toRfc3339 } from '../instant.ts';
import { writeXml, type XmlElement } from '../write-xml.ts';
import { HISTORY_NAMESPACE, listArchiveLinks } from './archive-links.ts';
import { getUpdated, type FeedDocument } from './feed-document.ts';
import type { FeedItem, FeedText } from './feed-item.ts';
import type { FeedFile } from './list-files.ts';

/** Writes a feed as Atom 1.0. A text in another language than the feed says so. */
export function writeAtom(document: FeedDocument): string {
  const { options, items, selfUrl, currentUrl } = document;
  const { title, description, locale, siteUrl, homeUrl = siteUrl, author = title } = options;
  return writeXml(
    x(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': HISTORY_NAMESPACE, 'xml:lang': locale },
      [
        x('id', currentUrl ?? selfUrl ?? homeUrl),
        x('title', title),
        x('subtitle', description),
        x('updated', toRfc3339(getUpdated(document))),
        // In a list: the library takes an element that stands alone for attributes.
        x('author', [x('name', author)]),
        x('link', { rel: 'alternate', href: homeUrl }),
        ...listArchiveLinks(document).map(({ rel, href }) =>
          x('link', { rel, href, type: 'application/atom+xml' }),
        ),
        ...(currentUrl === undefined ? [] : [x('fh:archive')]),
        ...items.map(toEntry),
      ],
    ),
  );
}

function toEntry(item: FeedItem): XmlElement {
  const { id, url, title, summary, html, files, picture } = item;
  return x('entry', [
    x('id', id),
    x('title', toAttributes(title), title.text),
    x('link', { rel: 'alternate', href: url }),
    x('published', toRfc3339(item.published)),
    x('updated', toRfc3339(item.updated)),
    ...item.authors.map((agent) => toPerson('author', agent)),
    ...item.contributors.map((agent) => toPerson('contributor', agent)),
    ...item.topics.map((topic) => x('category', { term: topic })),
    ...(summary ? [x('summary', toAttributes(summary), summary.text)] : []),
    ...(html ? [x('content', { type: 'html', ...toAttributes(html) }, html.text)] : []),
    ...[...files, ...(picture ? [picture] : [])].map(toLink),
  ]);
}

function toPerson(element: 'author' | 'contributor', { name, url }: CreditedAgent): XmlElement {
  return x(element, [x('name', name), ...(url === undefined ? [] : [x('uri', url)])]);
}

function toLink({ url, mediaType, bytes, title }: FeedFile): XmlElement {
  return x('link', {
    rel: 'enclosure',
    href: url,
    type: mediaType,
    ...(bytes !== undefined && { length: String(bytes) }),
    ...(title !== undefined && { title }),
  });
}

function toAttributes({ language }: FeedText): Attributes {
  return language === undefined ? {} : { 'xml:lang': language };
}
