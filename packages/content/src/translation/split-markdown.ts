import { hasTooMuchMarkdown } from '../parse/markdown/has-too-much-markdown.ts';
import { tokenizeMarkdown } from '../parse/markdown/tokenize-markdown.ts';
import { hashSource } from './hash-source.ts';

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

/** The blocks that say the same in every language, and whose change a translation has to follow all the same. */
const carriedKinds: ReadonlySet<string> = new Set(['codeFenced', 'codeIndented', 'definition']);

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
  return splitBlocks(text).segments;
}

/** The blocks of a Markdown text. */
export interface MarkdownBlocks {
  /** Those that are translated. */
  readonly segments: readonly MarkdownSegment[];
  /** The hash of those that are the same in every language, such as a number in code; `undefined` where there are none. */
  readonly carriedHash: string | undefined;
}

/** Splits a Markdown text in the blocks that are translated and those that are carried over. */
export function splitBlocks(text: string): MarkdownBlocks {
  const { segments, carried } = hasTooMuchMarkdown(text)
    ? { segments: [], carried: [] }
    : findBlocks(text);
  if (segments.length === 0) return { segments: [wholeSegment(text)], carriedHash: undefined };
  const carriedHash = carried.length > 0 ? hashSource(carried.join('\n\n')) : undefined;
  return { segments, carriedHash };
}

/**
 * Hashes the blocks of a Markdown text that are the same in every language: code, and addresses of links.
 *
 * @param text - Markdown without front matter.
 * @returns `undefined` where there are none.
 * @example
 * ```ts
 * import { hashCarriedBlocks } from '@comunal/content/translation';
 *
 * const ayuda = 'Llama.\n\n    555 0100\n';
 * const ajuda = 'Ligue.\n\n    555 0100\n';
 * console.log(hashCarriedBlocks(ayuda) === hashCarriedBlocks(ajuda)); // → true
 * ```
 */
export function hashCarriedBlocks(text: string): string | undefined {
  return splitBlocks(text).carriedHash;
}

/** The whole of a text as one segment. */
export function wholeSegment(text: string): MarkdownSegment {
  return { kind: 'text', start: 0, end: text.length, text };
}

function findBlocks(text: string): { segments: MarkdownSegment[]; carried: string[] } {
  const segments: MarkdownSegment[] = [];
  const carried: string[] = [];
  let blockEnd = 0;
  for (const { type, start, end } of tokenizeMarkdown(text)) {
    if (start < blockEnd || type === container) continue;
    blockEnd = end;
    const written = text.slice(start, end).trimEnd();
    if (carriedKinds.has(type)) carried.push(written);
    if (!translatedKinds.has(type)) continue;
    if (type === 'htmlFlow' && written.startsWith('<!--')) continue;
    segments.push({ kind: type, start, end: start + written.length, text: written });
  }
  return { segments, carried };
}
