import type { ContentType } from '@comunal/schemas';
import type { MarkdownLink } from '../parse/markdown/find-links.ts';
import { readLink } from '../parse/markdown/read-link.ts';

/** Lists the files beside an entry that its Markdown links to or shows as pictures, relative to the folder of its type. */
export function listLinkedFiles(type: ContentType, links: readonly MarkdownLink[]): string[] {
  return links.flatMap(({ href }) => {
    const target = readLink(href, type);
    return target.kind === 'file' ? [target.path] : [];
  });
}
