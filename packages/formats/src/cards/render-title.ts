import type { TextByLanguage } from '@comunal/i18n';
import type { PublicEntry } from '@comunal/schemas';
import { markup, type Markup } from '@comunal/http/markup';
import { localizeFullTitle } from '../localized-text.ts';
import { renderLocalized, type CardContext } from './card-context.ts';

/** Renders the heading of a card, which leads to the page of the entry where it has one. */
export function renderTitle(
  entry: PublicEntry & {
    readonly title: TextByLanguage;
    readonly subtitle?: TextByLanguage | undefined;
  },
  { options }: CardContext,
): Markup {
  const text = renderLocalized(localizeFullTitle(entry, options.locale));
  const url = options.pageUrl?.(entry);
  return url === undefined
    ? markup`<h3>${text}</h3>`
    : markup`<h3><a href="${url}">${text}</a></h3>`;
}
