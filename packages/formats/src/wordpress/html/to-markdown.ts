import type { HtmlContext } from './html-context.ts';
import { translateHtml } from './translate-html.ts';
import { writeMarkdown } from './write-markdown.ts';

const mostFootnotes = 1000;

/** Beyond these counts a page is not rendered within seconds, and the text is an error of its own (`too-much-markdown`). */
const mostMarks = 20_000;

/**
 * Turns the HTML of a post into Markdown.
 *
 * @returns undefined where the text is too long for a page.
 */
export function toMarkdown(html: string, context: HtmlContext): string | undefined {
  const clean = translateHtml(joinFootnotes(html, context.footnotes), context);
  if (hasMore(clean, /<(?:br|p|li|h\d|pre)>/g, mostMarks)) return undefined; // each of them is a line
  const markdown = writeMarkdown(clean);
  return isTooMuch(markdown) ? undefined : markdown;
}

/** The text of a post with its footnotes, as one text with line ends of one kind. */
export function joinFootnotes(html: string, footnotes: ReadonlyMap<string, string>): string {
  return `${html}${writeFootnotes(html, footnotes)}`.replaceAll(/\r\n?/g, '\n');
}

/** Footnotes are a list at the end, in the order in which the text refers to them. */
function writeFootnotes(html: string, footnotes: ReadonlyMap<string, string>): string {
  if (footnotes.size === 0) return '';
  const names = [...html.matchAll(/data-fn="([\w-]{1,100})"/g)].map(([, name = '']) => name);
  const contents = [...new Set(names)]
    .slice(0, mostFootnotes)
    .flatMap((name) => footnotes.get(name) ?? []);
  return contents.length === 0
    ? ''
    : `<ol>${contents.map((content) => `<li>${content}</li>`).join('')}</ol>`;
}

function isTooMuch(markdown: string): boolean {
  return (
    hasMore(markdown, /\n/g, mostMarks) ||
    hasMore(markdown, /[[\]\\&>]|[-*+][ \t]/g, mostMarks) ||
    hasMore(markdown, /[<`]/g, 2_000_000_000 / markdown.length)
  );
}

/** Whether a text has more matches than so many. A short one, which cannot have them, is not searched. */
function hasMore(text: string, pattern: RegExp, most: number): boolean {
  return text.length > most && (text.match(pattern)?.length ?? 0) > most;
}
