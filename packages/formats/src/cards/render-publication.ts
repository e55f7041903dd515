import { formatDate } from '@comunal/i18n';
import type { Public } from '@comunal/schemas';
import { markup, type Markup } from '@comunal/http/markup';
import { getAgentName, listAgents } from '../credits.ts';
import { parseListedEntry } from '../parse-listed.ts';
import { createCardContext, renderLocalized, type CardContext } from './card-context.ts';
import type { CardOptions } from './card-options.ts';
import { renderTitle } from './render-title.ts';

type Edition = NonNullable<Public<'publication'>['editions']>[number];

/**
 * Renders a book, a fanzine or a guide as HTML that needs no script and no style: its title, by whom it is, what it is about, and
 * its editions with the places where they can be had.
 *
 * @param publication - The public form of a publication whose visibility is `public`.
 * @param options - The language, the address of the site, that of the page, and how to find the authors.
 * @returns HTML in which every text is escaped, and that loads nothing.
 * @throws NotPublicError for anything that may not be published, `NotListedError` for an unlisted entry, TypeError for an
 * unknown option.
 * @example
 * ```ts
 * import { renderPublication } from '@comunal/formats/cards';
 * import type { Public } from '@comunal/schemas';
 *
 * const renderInSpanish = (publication: Public<'publication'>): string =>
 *   renderPublication(publication, { locale: 'es', siteUrl: 'https://colectiva.example/' });
 * console.log(typeof renderInSpanish); // → function
 * ```
 */
export function renderPublication(
  publication: Public<'publication'>,
  options: CardOptions,
): string {
  const context = createCardContext('renderPublication', options);
  const entry = parseListedEntry('publication', publication);
  const { credits, summary, editions = [] } = entry;
  const { i18n, lookup, renderText } = context;
  const authors = listAgents(credits, ['author'], lookup).map((agent) =>
    renderText(getAgentName(agent)),
  );
  return markup`<article class="comunal-publication" lang="${i18n.language}">${renderTitle(entry, context)}${
    authors.length > 0
      ? markup`<p class="comunal-authors">${authors.map((author, index) => markup`${index > 0 ? ', ' : ''}${author}`)}</p>`
      : ''
  }<p class="comunal-summary">${renderText(summary)}</p>${
    editions.length > 0
      ? markup`<ul class="comunal-editions">${editions.map((edition) => renderEdition(edition, context))}</ul>`
      : ''
  }</article>`.markup;
}

/** Renders an edition: its language and form, when it came out or whether it is only wished for, and where it can be had. */
function renderEdition(edition: Edition, { i18n, renderText, options }: CardContext): Markup {
  const { language, name, format, state, published, url, offers = [] } = edition;
  const { translate, languageName } = i18n;
  const facts = [
    markup`${languageName(language)}, ${renderLocalized(translate(`site:library.format.${format}`))}`,
    name && renderText(name),
    state === 'published'
      ? published && markup`${formatDate(published, options.locale)}`
      : renderLocalized(translate(`content:workState.${state}`)),
    ...[url, ...offers.map((offer) => offer.url)].flatMap((place) => renderLink(place)),
  ].filter((fact) => fact !== undefined);
  return markup`<li>${facts.map((fact, index) => markup`${index > 0 ? ' · ' : ''}${fact}`)}</li>`;
}

function renderLink(url: string | undefined): Markup[] {
  if (url === undefined) return [];
  return [markup`<a href="${url}" rel="noopener noreferrer external">${new URL(url).host}</a>`];
}
