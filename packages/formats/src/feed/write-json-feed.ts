import type { CreditedAgent } from '../credited-agents.ts';
import { toRfc3339 } from '../instant.ts';
import { formatJson } from '../format-json.ts';
import type { FeedDocument } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedFile } from './list-files.ts';

/** Writes a feed as JSON Feed 1.1. Its archive goes on page by page, since the format has no other links. */
export function writeJsonFeed({ options, items, selfUrl, previousUrl }: FeedDocument): string {
  const { title, description, locale, siteUrl, homeUrl = siteUrl, author = title } = options;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: locale,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    next_url: previousUrl,
    authors: [{ name: author }],
    items: items.map(toItem),
  };
  return formatJson(feed);
}

function toItem(item: FeedItem): Readonly<Record<string, unknown>> {
  const { title, summary, html, authors, topics, files } = item;
  return {
    id: item.id,
    url: item.url,
    title: title.text,
    ...(html
      ? { content_html: html.text, summary: summary?.text }
      : { content_text: (summary ?? title).text }),
    language: (html ?? summary ?? title).language,
    date_published: toRfc3339(item.published),
    date_modified: toRfc3339(item.updated),
    image: item.picture?.url,
    ...(authors.length > 0 && { authors: authors.map(toAuthor) }),
    ...(topics.length > 0 && { tags: topics }),
    ...(files.length > 0 && { attachments: files.map(toAttachment) }),
  };
}

function toAuthor({ name, url }: CreditedAgent): CreditedAgentJson {
  return { name, ...(url !== undefined && { url }) };
}

/** An author of JSON Feed. */
interface CreditedAgentJson {
  readonly name: string;
  readonly url?: string;
}

function toAttachment({
  url,
  mediaType,
  bytes,
  title,
}: FeedFile): Readonly<Record<string, unknown>> {
  return { url, mime_type: mediaType, size_in_bytes: bytes, title };
}
