/** A link or a picture in Markdown. */
export interface MarkdownLink {
  readonly href: string;
  /** Where `href` begins in the text. */
  readonly offset: number;
}

/** Longer ones are no address a browser would follow. */
const longest = 2048;

/** The beginning of a link definition, in block quotes and lists too. */
const definition =
  /^(?:(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))+[ \t]{0,4}| {0,3})\[[^\]\n]{1,200}\]:[ \t]*/gm;

/** An address that stands by itself, in angle brackets. */
const address = /<(https?:[^\s<>]+)>/gi;

/** Finds inline links, pictures, link definitions and addresses in angle brackets, outside fenced code. Takes time in proportion to the text, whatever stands in it. */
export function findLinks(markdown: string): MarkdownLink[] {
  if (!/\]\(|\]:|<http/i.test(markdown)) return [];
  const text = blankFences(markdown);
  const links: MarkdownLink[] = [];
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at))
    at = add(links, text, at + 2);
  for (const match of text.matchAll(definition)) add(links, text, match.index + match[0].length);
  const known = new Set(links.map(({ offset }) => offset));
  for (const { 1: href = '', index } of text.matchAll(address))
    if (!known.has(index + 1)) links.push({ href, offset: index + 1 });
  return links.toSorted((one, other) => one.offset - other.offset);
}

/** Adds the link that begins at `start`; gives where to go on. */
function add(links: MarkdownLink[], text: string, start: number): number {
  const match = /^\s{0,8}(?:<([^>\n]*)>|([^\s<>)]+))/.exec(text.slice(start, start + longest));
  const href = match?.[1] ?? match?.[2];
  if (!match || !href) return start;
  links.push({ href, offset: start + match[0].indexOf(href) });
  return start + match[0].length; // what was read is not read again: brackets may stand in brackets by the thousand
}

/** Blanks fenced code, so that offsets stay what they were. */
function blankFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  return text.replaceAll(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1/gm, (code) =>
    code.replaceAll(/[^\n]/g, ' '),
  );
}
