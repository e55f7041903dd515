import type { HtmlTag } from './card-context.ts';

/** The headings of a card, from the outside in. */
const PARTS = ['title', 'section-title', 'rail-title'] as const;

/** The level of a card's title where the page sets none. */
export const DEFAULT_HEADING_LEVEL = 3;

/**
 * Renders a heading of the card.
 *
 * @param titleLevel - The level of the card's title; what is under it is one or two levels deeper, as far as HTML goes.
 */
export function renderHeading<Part>(
  html: HtmlTag<Part>,
  titleLevel: number,
  part: (typeof PARTS)[number],
  content: unknown,
): Part {
  switch (Math.min(6, titleLevel + PARTS.indexOf(part))) {
    case 1:
      return html`<h1 part="${part}">${content}</h1>`;
    case 2:
      return html`<h2 part="${part}">${content}</h2>`;
    case 3:
      return html`<h3 part="${part}">${content}</h3>`;
    case 4:
      return html`<h4 part="${part}">${content}</h4>`;
    case 5:
      return html`<h5 part="${part}">${content}</h5>`;
    default:
      return html`<h6 part="${part}">${content}</h6>`;
  }
}
