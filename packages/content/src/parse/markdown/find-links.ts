import { decodeString } from 'micromark-util-decode-string';
import type { MarkdownToken } from './parse-markdown.ts';

/** A link, a picture or a link definition in Markdown. */
export interface MarkdownLink {
  /** The address as it is meant: escapes and references of HTML are decoded. */
  readonly href: string;
  /** Where the address begins in the text. */
  readonly offset: number;
}

/**
 * Finds the addresses in a text. That of a definition is found whether or not the text refers to it; one in the description
 * of a picture is not, since no page has it.
 */
export function findLinks(text: string, tokens: readonly MarkdownToken[]): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let descriptionEnd = 0;
  for (const [index, { type, start, end }] of tokens.entries()) {
    if (start < descriptionEnd) continue;
    const href = hrefOf(type, text.slice(start, end).replaceAll('\0', '\ufffd'));
    if (type === 'image')
      descriptionEnd = tokens[index + 1]?.end ?? 0; // the label follows at once
    else if (href !== undefined) links.push({ href, offset: start });
  }
  return links;
}

/** Returns the address that a part of the syntax is. In an autolink nothing is escaped. */
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
