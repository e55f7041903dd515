import { markup, Markup } from './markup.ts';

/** What the templates contain and `wp_kses_post` would remove, and what stands in its place. Classes say whose they are. */
const REPLACEMENTS = [
  [/ class="/g, ' class="comunal-'],
  [/ part="([^"]*)" class="/g, ' class="comunal-$1 '],
  [/ part="/g, ' class="comunal-'],
  [/<bdi/g, '<span dir="auto"'],
  [/<\/bdi>/g, '</span>'],
] as const;

/**
 * Renders a template as HTML that WordPress keeps for authors, who may not write every element. The values are those of
 * {@link markup}. A part stands before a class.
 */
export function ksesMarkup(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return markup(strings.map(replaceNames), ...values);
}

/**
 * Writes finished markup on one line, since WordPress makes paragraphs of the lines of a text, and rewrites tags that are
 * written over several.
 */
export function joinLines({ markup: html }: Markup): Markup {
  return new Markup(html.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(' >', '>'));
}

function replaceNames(text: string): string {
  return REPLACEMENTS.reduce((result, [name, kept]) => result.replaceAll(name, kept), text);
}
