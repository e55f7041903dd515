import { decodeString } from 'micromark-util-decode-string';
import type { MarkdownToken } from './tokenize-markdown.ts';

/** A link, a picture or a link definition in Markdown. */
export interface MarkdownLink {
  /** The address, with escapes and HTML character references decoded. */
  readonly href: string;
  /** The offset of the address in the text. */
  readonly offset: number;
}

/**
 * Finds the addresses in a text. The address of a definition is found whether or not the text refers to it; an address in
 * the description of a picture is not, since no page renders it.
 */
export function findLinks(text: string, tokens: readonly MarkdownToken[]): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let descriptionEnd = 0;
  for (const [index, { type, start, end }] of tokens.entries()) {
    if (start < descriptionEnd) continue;
    const href = hrefOf(type, text.slice(start, end).replaceAll('\0', '\ufffd'));
    if (type === 'image') descriptionEnd = tokens[index + 1]?.end ?? 0; // the label follows at once
    else if (href !== undefined) links.push({ href, offset: start });
  }
  return links;
}

/** Returns the address that a token holds. In an autolink nothing is escaped. */
function hrefOf(type: string, written: string): string | undefined {
  switch (type) {
    case 'resourceDestinationString':
    case 'definitionDestinationString':
      return decodeString(written);
    case 'autolinkProtocol':
      return written;
    case 'autolinkEmail':
      return `mailto:${written}`;
    default:
      return undefined;
  }
}
