import type { LiteI18n } from '@comunal/i18n/lite';
import type { DetailRow } from '../rails/rail.ts';
import type { ShownRail } from './show-rails.ts';
import type { Tag } from './tag.ts';

/** How much of a campaign is shown: `compact` how far it is and ways to give, `card` also what it costs and needs, `full` all, with every way open. */
export type DonateLayout = 'compact' | 'card' | 'full';

/** What the templates draw with. The same ones make the element and the page without script. */
export interface Card<Part> {
  readonly html: Tag<Part>;
  readonly i18n: LiteI18n<'donate'>;
  readonly layout: DonateLayout;
  /** Set where no SVG may stand: words say what the bar does. */
  readonly isWithoutDrawings?: boolean;
  /** Set where the text is not written anew by itself: the days that are left would be wrong tomorrow, so the last one stands there. */
  readonly isStatic?: boolean;
  /** Says something to screen readers alone; missing where no style could hide it from everybody else. */
  readonly heard?: (text: Part | string) => Part;
  /** Copies a row; missing where no script runs. */
  readonly copyButton?: (rail: ShownRail, row: DetailRow, what: string) => Part;
  /** The QR code or the button for it, and what copying came to. */
  readonly afterRows: (rail: ShownRail) => Part | string;
}
