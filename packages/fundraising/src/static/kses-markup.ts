import { markup, Markup } from '@comunal/http/markup';
import { ROOM_FOR_CODES } from './pasted-html.ts';

/** What the templates contain and `wp_kses_post` would remove, and what stands in its place. Classes say whose they are. */
const REPLACEMENTS = [
  [/ class="/g, ' class="comunal-'],
  [/ part="([^"]*)" class="/g, ' class="comunal-$1 '],
  [/ part="/g, ' class="comunal-'],
  [/<bdi/g, '<span dir="auto"'],
  [/<\/bdi>/g, '</span>'],
  // Of the styles that make a long code fit into a narrow page, it keeps only the one with which it scrolls by itself.
  [/<(dd|figcaption)>/g, '<$1 style="overflow:auto">'],
  [/<div lang="/g, '<div style="overflow:auto" lang="'],
  ROOM_FOR_CODES,
] as const;

/**
 * Renders a template as HTML that WordPress keeps for authors, who may not write every element. The values are those of
 * {@link markup}. A part stands before a class.
 */
export function ksesMarkup(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return markup(strings.map(replaceNames), ...values);
}

/**
 * Writes finished markup as WordPress leaves it: on one line, since it makes paragraphs of the lines of a text and rewrites tags
 * that are written over several; and with ampersands as numbers, since it takes `&amp;#39;` for an apostrophe.
 */
export function finishKses({ markup: html }: Markup): Markup {
  const line = html.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(' >', '>');
  return new Markup(line.replaceAll('&amp;', '&#038;'));
}

function replaceNames(text: string): string {
  return REPLACEMENTS.reduce((result, [name, kept]) => result.replaceAll(name, kept), text);
}
