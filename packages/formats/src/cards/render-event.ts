import type { Moment, Public } from '@comunal/schemas';
import { markup, type Markup } from '@comunal/http/markup';
import { parseListedEntry } from '../parse-listed.ts';
import { formatPlace } from '../place-text.ts';
import { createCardContext, renderLocalized } from './card-context.ts';
import type { CardOptions } from './card-options.ts';
import { formatWhen } from './format-when.ts';
import { renderTitle } from './render-title.ts';

/**
 * Renders an activity as HTML that needs no script and no style: what, when, where, and a link to its page.
 *
 * @param event - The public form of an activity whose visibility is `public`.
 * @param options - The language, the address of the site and that of the page.
 * @returns HTML in which every text is escaped, and that loads nothing.
 * @throws NotPublicError for anything that may not be published, `NotListedError` for an unlisted entry, TypeError for an
 * unknown option.
 * @example
 * ```ts
 * import { renderEvent } from '@comunal/formats/cards';
 * import { eventSchema, toPublic } from '@comunal/schemas';
 *
 * const event = eventSchema.parse({
 *   type: 'event',
 *   slug: 'taller-de-redes',
 *   visibility: 'public',
 *   title: { es: 'Taller de redes' },
 *   starts: '2030-03-08',
 * });
 * const visible = toPublic(event, () => undefined);
 * if (!visible) throw new Error('This activity is not public.');
 * const html = renderEvent(visible, { locale: 'es', siteUrl: 'https://colectiva.example/' });
 * console.log(html.includes('<time datetime="2030-03-08">8 de marzo de 2030</time>')); // → true
 * ```
 */
export function renderEvent(event: Public<'event'>, options: CardOptions): string {
  const context = createCardContext('renderEvent', options);
  const entry = parseListedEntry('event', event);
  const { starts, ends, state, place, summary } = entry;
  const { locale } = options;
  const { i18n, renderText } = context;
  return markup`<article class="comunal-event" lang="${i18n.language}">${renderTitle(entry, context)}${
    state === 'cancelled' || state === 'postponed'
      ? markup`<p class="comunal-state"><strong>${renderLocalized(i18n.translate(`site:activity.status.${state}`))}</strong></p>`
      : ''
  }<p class="comunal-when"><time datetime="${toMachineTime(starts)}">${formatWhen({ starts, ends }, locale)}</time></p>${renderPlace(place, locale)}${
    summary ? markup`<p class="comunal-summary">${renderText(summary)}</p>` : ''
  }</article>`.markup;
}

function renderPlace(place: Public<'event'>['place'], locale: string): Markup | string {
  const text = place && formatPlace(place, locale);
  return text ? markup`<p class="comunal-place">${text}</p>` : '';
}

/** The same moment for machines: a date, or a local time without a zone. */
function toMachineTime(moment: Moment): string {
  return typeof moment === 'string' ? moment : moment.local;
}
