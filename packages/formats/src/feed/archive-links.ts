import type { FeedDocument } from './feed-document.ts';

/** The relations of a document to the others of its feed, as RFC 5005 names them, with their addresses. */
export function listArchiveLinks({
  selfUrl,
  currentUrl,
  previousUrl,
  nextUrl,
}: FeedDocument): { readonly rel: string; readonly href: string }[] {
  return [
    { rel: 'self', href: selfUrl },
    { rel: 'current', href: currentUrl },
    { rel: 'prev-archive', href: previousUrl },
    { rel: 'next-archive', href: nextUrl },
  ].flatMap(({ rel, href }) => (href === undefined ? [] : [{ rel, href }]));
}

/** The namespace of the element that marks a part of an archive, in which nothing is new. */
export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';
