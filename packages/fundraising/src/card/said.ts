import type { ViewText } from '../campaign/campaign-view.ts';
import type { Tag } from './tag.ts';

/** A text of the collective's own: in its language, and with its own writing direction. */
export function said<Part>(html: Tag<Part>, { text, language }: ViewText): Part {
  return language ? html`<bdi lang="${language}">${text}</bdi>` : html`<bdi>${text}</bdi>`;
}
