import type { ViewText } from '../campaign/campaign-view.ts';
import type { HtmlTag } from './card-context.ts';

/** Renders a text of the collective's own in its language, and with its own writing direction. */
export function localizedText<Part>(html: HtmlTag<Part>, { text, language }: ViewText): Part {
  return language ? html`<bdi lang="${language}">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}
