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
  if (count(clean, /<(?:br|p|li|h\d|pre)>/g) > mostMarks) return undefined; // each of them is a line
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
    count(markdown, /\n/g) > mostMarks ||
    count(markdown, /[[\]\\&>]|[-*+][ \t]/g) > mostMarks ||
    count(markdown, /[<`]/g) * markdown.length > 2_000_000_000
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
