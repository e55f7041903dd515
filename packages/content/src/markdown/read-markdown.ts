import { parse, postprocess, preprocess } from 'micromark';
import { decodeString } from 'micromark-util-decode-string';
import { findTag, type HtmlTag } from './find-tag.ts';
import { hasTooMuchMarkdown } from './has-too-much-markdown.ts';

/** A link, a picture or a link definition in Markdown. */
export interface MarkdownLink {
  /** The address as it is meant: escapes and references of HTML are decoded. */
  readonly href: string;
  /** Where the address begins in the text. */
  readonly offset: number;
}

/** What the checks look at in a Markdown text. */
export interface MarkdownFacts {
  /** In the order of the text. */
  readonly links: readonly MarkdownLink[];
  /** The first tag of HTML outside of code. */
  readonly tag?: HtmlTag;
  /** Whether nothing was read, since it would have taken minutes. */
  readonly isTooMuch?: true;
}

/** No link, definition or tag is written without one of these. */
const sign = /\]\(|\]:|<[a-z]/i;

/** The parts of the syntax that are addresses. */
const addressTypes: ReadonlySet<string> = new Set([
  'resourceDestinationString',
  'definitionDestinationString',
  'autolinkProtocol',
  'autolinkEmail',
]);

/** Emphasis changes no link, and takes the parser longest. */
const extensions = [{ disable: { null: ['attention'] } }];

/**
 * Reads Markdown as CommonMark, with the parser behind remark. A definition is found whether or not the text refers to it;
 * a link in the description of a picture is not, since no page has it.
 * @returns nothing for a text without links and HTML.
 */
export function readMarkdown(text: string): MarkdownFacts | undefined {
  if (!sign.test(text)) return undefined;
  if (hasTooMuchMarkdown(text)) return { links: [], isTooMuch: true };
  const links: MarkdownLink[] = [];
  let tag: HtmlTag | undefined;
  let descriptionEnd = 0;
  const shift = text.startsWith('\ufeff') ? 1 : 0; // the parser does not count a byte-order mark
  const chunks = preprocess()(text, undefined, true);
  const events = postprocess(parse({ extensions }).document().write(chunks));
  for (const [index, [kind, token, context]] of events.entries()) {
    if (kind === 'exit') continue;
    const { type, start, end } = token;
    const offset = start.offset + shift;
    const isDescription = start.offset < descriptionEnd;
    if (type === 'image' && !isDescription)
      descriptionEnd = events[index + 1]?.[1].end.offset ?? 0; // the label, which follows at once
    else if (type === 'htmlFlow' || type === 'htmlText')
      tag ??= findTag(text.slice(offset, end.offset + shift), offset);
    else if (addressTypes.has(type) && !isDescription)
      links.push({ href: hrefOf(type, context.sliceSerialize(token)), offset });
  }
  return links.length > 0 || tag ? { links, ...(tag ? { tag } : {}) } : undefined;
}

/** What a part of the syntax means as an address. Between angle brackets nothing is escaped. */
function hrefOf(type: string, address: string): string {
  if (type === 'autolinkEmail') return `mailto:${address}`;
  return type === 'autolinkProtocol' ? address : decodeString(address);
}
