import type { ContentType, PublicEntry } from '@comunal/schemas';
import { getPublic, getSite } from '../content.ts';
import { renderMarkdown } from '../render-markdown.ts';

/** Renders the Markdown of an entry for programs that follow a feed: addresses are whole, and a picture is one of the site. */
export function renderForFeed(
  markdown: string,
  language: string,
  { type }: Pick<PublicEntry, 'type'>,
): string {
  return renderMarkdown(markdown, { type, language, isShown, top: 2, origin: getSite().url });
}

function isShown(type: ContentType, slug: string): boolean {
  return getPublic(type, slug) !== undefined;
}
