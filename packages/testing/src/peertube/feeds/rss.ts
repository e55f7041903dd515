import { escape } from '../../http/escape.ts';

/** A feed, independent of its format. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly self: string;
  readonly icon: string;
  readonly author: { readonly name: string; readonly url?: string } | undefined;
  readonly items: readonly FeedItem[];
  readonly builtAt: number;
}

export interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly summary: string | null;
  readonly html: string;
  readonly author: { readonly name: string; readonly url: string };
  readonly tags: readonly string[];
  readonly publishedAt: number;
  readonly file: { readonly url: string; readonly size: number; readonly type: string } | undefined;
}

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const ATOM = 'http://www.w3.org/2005/Atom';

/** Serializes a feed as RSS 2.0, without the media and podcast namespaces of the real server. */
export function toRss(feed: Feed): string {
  const items = feed.items.map(({ title, link, summary, author, tags, publishedAt, file }) => [
    '<item>',
    `<title>${escape(title)}</title><link>${escape(link)}</link><guid>${escape(link)}</guid>`,
    `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>`,
    `<author>${escape(author.name)}</author>`,
    summary === null ? '' : `<description>${escape(summary)}</description>`,
    ...tags.map((tag) => `<category>${escape(tag)}</category>`),
    file ? `<enclosure length="${file.size}" type="${file.type}" url="${escape(file.url)}"/>` : '',
    '</item>',
  ]);
  return [
    HEAD,
    `<rss version="2.0" xmlns:atom="${ATOM}"><channel>`,
    `<title>${escape(feed.title)}</title><link>${escape(feed.link)}</link>`,
    `<description>${escape(feed.description)}</description>`,
    `<lastBuildDate>${new Date(feed.builtAt).toUTCString()}</lastBuildDate>`,
    `<atom:link href="${escape(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...items.flat().filter(Boolean),
    '</channel></rss>',
  ].join('\n');
}

export function toAtom(feed: Feed): string {
  const entries = feed.items.map(({ title, link, summary, author, publishedAt }) => [
    `<entry><title>${escape(title)}</title><id>${escape(link)}</id><link href="${escape(link)}"/>`,
    `<updated>${new Date(publishedAt).toISOString()}</updated>`,
    `<author><name>${escape(author.name)}</name></author>`,
    `${summary === null ? '' : `<summary>${escape(summary)}</summary>`}</entry>`,
  ]);
  return [
    HEAD,
    `<feed xmlns="${ATOM}"><id>${escape(feed.link)}</id><title>${escape(feed.title)}</title>`,
    `<updated>${new Date(feed.builtAt).toISOString()}</updated>`,
    `<link rel="self" href="${escape(feed.self)}"/><subtitle>${escape(feed.description)}</subtitle>`,
    ...entries.flat(),
    '</feed>',
  ].join('\n');
}

export function toJsonFeed({ title, link, self, description, icon, author, items }: Feed) {
  return {
    version: 'https://json-feed.example/version/1',
    title,
    home_page_url: link,
    feed_url: self,
    description,
    icon,
    ...(author && { author }),
    items: items.map((item) => ({
      id: item.link,
      content_html: item.html,
      url: item.link,
      title: item.title,
      ...(item.summary !== null && { summary: item.summary }),
      ...(item.file && {
        attachments: [
          {
            title: item.title,
            url: item.file.url,
            size_in_bytes: item.file.size,
            mime_type: item.file.type,
          },
        ],
      }),
      date_modified: new Date(item.publishedAt).toISOString(),
      author: item.author,
      ...(item.tags.length > 0 && { tags: item.tags }),
    })),
  };
}
