import type { MessageArguments, MessageKey } from '@comunal/i18n';
import type { LiteI18n } from '@comunal/i18n/lite';
import type { DetailRow } from '../rails/rail-module.ts';
import type { CardRail } from './describe-rails.ts';

/**
 * How much of a campaign is shown: `compact` the progress and the rails, `card` also costs and needs, `full` everything. Each
 * rail opens by its name; in the full layout they are open where the HTML is no element.
 */
export type DonateLayout = 'compact' | 'card' | 'full';

/**
 * A template tag: Lit's `html`, or one that writes text. Missing values are empty, lists are joined, and every other value is
 * text, never markup.
 */
export type HtmlTag<Part> = (strings: TemplateStringsArray, ...values: readonly unknown[]) => Part;

/** Renders a message; where it fell back to another language than the card's, as a part that says which. */
export type RenderMessage<Part> = <Key extends MessageKey & `donate:${string}`>(
  key: Key,
  ...args: MessageArguments<Key>
) => Part | string;

/** What the templates render with. The same templates make the element and the page without script. */
export interface CardContext<Part> {
  readonly html: HtmlTag<Part>;
  readonly i18n: LiteI18n<'donate'>;
  /** Renders each message that is shown; `i18n.t` is for those that become part of another one. */
  readonly t: RenderMessage<Part>;
  readonly layout: DonateLayout;
  /** The level of the heading with the campaign's title, 1 to 6. */
  readonly headingLevel: number;
  /** Set where SVG is not allowed: words say what the bar shows. */
  readonly isWithoutDrawings?: boolean;
  /** Set where nothing updates the text: a count of days would be wrong tomorrow, so the last day is shown instead. */
  readonly isStatic?: boolean;
  /** Set where the HTML stands alone, perhaps without any style: the full layout then has every rail open. */
  readonly isAlone?: boolean;
  /** Renders text for screen readers alone; missing where no style could hide it from everybody else. */
  readonly srOnly?: (text: Part | string) => Part;
  /** Renders the button that copies a row; missing where no script runs. */
  readonly copyButton?: (rail: CardRail, row: DetailRow, label: string) => Part;
  /** Renders the QR code or the button for it, and the status of copying. */
  readonly afterRows: (rail: CardRail) => Part | string;
}
