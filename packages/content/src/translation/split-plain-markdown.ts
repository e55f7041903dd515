import type { MarkdownSegment } from './split-markdown.ts';

/** A line of a paragraph. Whatever else Markdown has at the start of a line begins with another character than a letter. */
const words = /^\p{L}/u;
/** A heading with words. */
const heading = /^#{1,6} \p{L}/u;
const blank = /^[ \t]*$/;

/**
 * Splits a text that is nothing but paragraphs and headings, as most are, in a small part of the time that the parser takes.
 *
 * @returns `undefined` for a text with anything else.
 */
export function splitPlainMarkdown(text: string): MarkdownSegment[] | undefined {
  const segments: MarkdownSegment[] = [];
  let paragraphStart: number | undefined;
  const add = (kind: string, start: number, to: number): void => {
    const written = text.slice(start, to).trimEnd();
    segments.push({ kind, start, end: start + written.length, text: written });
  };
  const endParagraph = (to: number): void => {
    if (paragraphStart !== undefined) add('paragraph', paragraphStart, to);
    paragraphStart = undefined;
  };
  for (const { 0: line, index } of text.matchAll(/(?<=^|\n|\r(?!\n))[^\r\n]*/g)) {
    if (words.test(line)) paragraphStart ??= index;
    else if (heading.test(line)) {
      endParagraph(index);
      add('atxHeading', index, index + line.length);
    } else if (blank.test(line)) endParagraph(index);
    else return undefined;
  }
  endParagraph(text.length);
  return segments;
}
