import { html, type TemplateResult } from 'lit';

const HEADINGS: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h1 part="title">${content}</h1>`,
  (content) => html`<h2 part="title">${content}</h2>`,
  (content) => html`<h3 part="title">${content}</h3>`,
  (content) => html`<h4 part="title">${content}</h4>`,
  (content) => html`<h5 part="title">${content}</h5>`,
  (content) => html`<h6 part="title">${content}</h6>`,
];

/** The level of a card's heading where the page sets none, or none that HTML has. */
const DEFAULT_HEADING_LEVEL = 3;

/** Renders the title of a card as a heading of a level from 1 to 6, which is the part `title`. */
export function renderHeading(level: number | null | undefined, content: unknown): TemplateResult {
  const render = HEADINGS[(level ?? 0) - 1] ?? HEADINGS[DEFAULT_HEADING_LEVEL - 1];
  return render ? render(content) : html`${content}`;
}
