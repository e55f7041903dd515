import { decodeHref } from './decode-href.ts';

/** A link or a picture in Markdown. */
export interface MarkdownLink {
  /** As it is meant: escapes and references of HTML are decoded. */
  readonly href: string;
  /** Where it begins in the text. */
  readonly offset: number;
}

/** Longer ones are no address a browser would follow. */
const longest = 2048;

/** What may stand before a block: block quotes and lists, and as much indentation as these make. */
const prefix = String.raw`[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*`;

/** The beginning of a link definition. Its label may hold escapes, and go over lines. */
const definition = new RegExp(String.raw`^${prefix}\[(?:\\[^]|[^\\[\]]){1,1000}\]:`, 'gm');

/**
 * White space before an address, over the end of one line. What stands at the beginning of the next line may belong to a
 * quotation or a list, or to the address: both are looked at.
 */
const spaces = [
  /[ \t]*(?:\r\n?|\n)?[ \t]*/y,
  new RegExp(String.raw`[ \t]*(?:\r\n?|\n)${prefix}`, 'y'),
];

/** An address in angle brackets. */
const bracketed = /<((?:\\[^\r\n]|[^<>\r\n\\])*)>/y;

/** An address that stands by itself, in angle brackets. */
const address = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gi;

/**
 * Finds inline links, pictures, link definitions and addresses in angle brackets, outside fenced code: all that a reader of
 * CommonMark finds, and some that it takes for text. Takes time in proportion to the text, whatever stands in it.
 */
export function findLinks(markdown: string): MarkdownLink[] {
  if (!/\]\(|\]:|<[a-z][a-z0-9+.-]{1,31}:/i.test(markdown)) return [];
  const text = blankFences(markdown);
  const links: MarkdownLink[] = [];
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2))
    add(links, text, at + 2);
  for (const match of text.matchAll(definition)) add(links, text, match.index + match[0].length);
  const known = new Set(links.map(({ offset }) => offset));
  for (const { 1: href = '', index } of text.matchAll(address))
    if (!known.has(index + 1)) links.push({ href, offset: index + 1 });
  return links.toSorted((one, other) => one.offset - other.offset);
}

/** Adds the link whose address begins at `start`, after white space. */
function add(links: MarkdownLink[], text: string, start: number): void {
  let last = -1;
  for (const space of spaces) {
    space.lastIndex = start;
    const offset = start + (space.exec(text)?.[0].length ?? 0);
    if (offset === last) continue;
    last = offset;
    bracketed.lastIndex = offset;
    const inBrackets = bracketed.exec(text)?.[1];
    const href = inBrackets ?? bareAt(text, offset);
    if (href !== '')
      links.push({
        href: decodeHref(href),
        offset: inBrackets === undefined ? offset : offset + 1,
      });
  }
}

/** Parentheses may stand in an address in pairs, so many deep. */
const mostPairs = 32;

/** The bare address at a position, up to white space or the parenthesis that closes what it stands in. */
function bareAt(text: string, start: number): string {
  let depth = 0;
  const limit = Math.min(text.length, start + longest);
  for (let index = start; index < limit; index++) {
    const character = text[index] ?? '';
    if (character === '\\' && /[()\\]/.test(text[index + 1] ?? '')) index++;
    else if (character === '(' && ++depth > mostPairs) return '';
    else if (character === ')' && --depth < 0) return text.slice(start, index);
    else if (' \t\r\n'.includes(character)) return text.slice(start, index);
  }
  return text.slice(start, limit);
}

/** A line that opens fenced code at the left margin, where no list and no quotation can end it. Backticks are followed by none. */
const opening = /^(`{3,}(?=[^`]*$)|~{3,})/;

/** Where HTML begins, in which fences mean nothing: what stands behind it is looked at whole. */
const html = /^[ \t]{0,3}</m;

/** Blanks fenced code, so that offsets stay what they were. Where it is not sure to be code it stays, and is looked at. */
function blankFences(text: string): string {
  if ((!text.includes('```') && !text.includes('~~~')) || html.test(text)) return text;
  let fence: string | undefined;
  return text.replaceAll(/[^\r\n]+/g, (line) => {
    if (fence === undefined) {
      fence = opening.exec(line)?.[1];
      return line;
    }
    if (isClosing(line, fence)) fence = undefined;
    return ' '.repeat(line.length);
  });
}

function isClosing(line: string, fence: string): boolean {
  const marks = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
  return marks !== undefined && marks.length >= fence.length && marks.startsWith(fence);
}
