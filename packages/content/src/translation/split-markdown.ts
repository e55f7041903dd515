import { hasTooMuchMarkdown } from '../parse/markdown/has-too-much-markdown.ts';
import { tokenizeMarkdown } from '../parse/markdown/tokenize-markdown.ts';

/** A block of a Markdown text that is translated by itself: a paragraph, a heading, a list, a quotation. */
export interface MarkdownSegment {
  /** The name that micromark gives the block, such as `paragraph`. */
  readonly kind: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** Where it ends, without the line end. */
  readonly end: number;
  /** The block as it is written. */
  readonly text: string;
}

/** The blocks that hold words. Code, lines across the page and addresses of links are the same in every language. */
const translatedKinds: ReadonlySet<string> = new Set([
  'paragraph',
  'atxHeading',
  'setextHeading',
  'listOrdered',
  'listUnordered',
  'blockQuote',
  'htmlFlow',
]);

/** Holds paragraphs and addresses of links; it is no block of its own. */
const container = 'content';

/**
 * Splits a Markdown text in the blocks at its top level that are to be translated. What stands between them (code, lines, addresses of
 * links, empty lines) belongs to none.
 *
 * @param text - Markdown without front matter.
 * @returns one segment with the whole text where it has no such block, or would take the parser minutes.
 * @example
 * ```ts
 * import { splitMarkdown } from '@comunal/content/translation';
 *
 * const segments = splitMarkdown('# Taller\n\nTrae tijeras.\n');
 * console.log(segments.map(({ text }) => text)); // → [ '# Taller', 'Trae tijeras.' ]
 * ```
 */
export function splitMarkdown(text: string): readonly MarkdownSegment[] {
  const segments = hasTooMuchMarkdown(text) ? [] : findSegments(text);
  return segments.length > 0 ? segments : [{ kind: 'text', start: 0, end: text.length, text }];
}

function findSegments(text: string): MarkdownSegment[] {
  const segments: MarkdownSegment[] = [];
  let blockEnd = 0;
  for (const { type, start, end } of tokenizeMarkdown(text)) {
    if (start < blockEnd || type === container) continue;
    blockEnd = end;
    if (!translatedKinds.has(type)) continue;
    const written = text.slice(start, end).trimEnd();
    if (type === 'htmlFlow' && written.startsWith('<!--')) continue;
    segments.push({ kind: type, start, end: start + written.length, text: written });
  }
  return segments;
}
