import type { HtmlTag } from './card-context.ts';

/** Joins texts and parts. Texts alone become one text, which a screen reader reads without a break. */
export function joinTexts<Part>(
  html: HtmlTag<Part>,
  texts: readonly (Part | string)[],
  separator = '',
): Part | string {
  if (texts.every((text) => typeof text === 'string')) return texts.join(separator);
  return html`${texts.map((text, index) => html`${index > 0 ? separator : ''}${text}`)}`;
}
