import { markup, type Markup } from '@comunal/http/markup';

/** Browsers indent a figure on both sides, and no room for a code remains on a phone. */
export const ROOM_FOR_CODES = [/<figure /g, '<figure style="margin:1em 0" '] as const;

/** Renders a template as HTML that is pasted into a page without a style sheet of its own. The values are those of {@link markup}. */
export function pastedMarkup(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return markup(strings.map(addStyles), ...values);
}

/** What no reference may name: browsers take those from 128 to 159 for other characters, and WordPress shows the rest as text. */
const WITHOUT_REFERENCE = /[\u0080-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/**
 * Writes HTML as it is pasted into an editor: in ASCII, since some systems break other characters, and without the empty lines
 * that remain from parts that this campaign does not have.
 */
export function toPastedHtml(html: string): string {
  const lines = html.replaceAll(/[^\S\n]*\n\s*\n|[^\S\n]+\n/g, '\n').trim();
  return lines
    .replaceAll(WITHOUT_REFERENCE, '\uFFFD')
    .replaceAll(/\P{ASCII}/gu, (character) => `&#${character.codePointAt(0) ?? 0xff_fd};`);
}

/** Adds what makes a card fit into a narrow page: a code of sixty characters is wider than a phone. */
function addStyles(text: string): string {
  return text
    .replaceAll('<div lang="', '<div style="overflow-wrap:anywhere" lang="')
    .replaceAll(...ROOM_FOR_CODES);
}
