import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import {
  createI18n,
  localize,
  registeredLanguages,
  type I18n,
  type Localized,
  type TextByLanguage,
} from '@comunal/i18n';
import { markup, type Markup } from '@comunal/http/markup';
import { createResolver } from '../resolve-entry.ts';
import type { PublicLookup } from '../export-options.ts';
import type { CardOptions } from './card-options.ts';

/** What the cards of a language are rendered with. */
export interface CardContext {
  readonly options: CardOptions;
  readonly lookup: PublicLookup;
  readonly i18n: I18n;
  /** Renders a text of the content, with its own language where that is another. */
  readonly renderText: (text: TextByLanguage) => Markup | undefined;
}

const optionNames: OptionNames<CardOptions> = {
  locale: true,
  siteUrl: true,
  lookup: true,
  pageUrl: true,
};

/** The interfaces of the languages that are registered: each is made once, since it is much slower than a card. */
const interfaces = new WeakMap<readonly unknown[], Map<string, I18n>>();
const maxInterfaces = 20;

/** Creates the context of the cards of a language. @throws TypeError for an unknown option. */
export function createCardContext(owner: string, options: CardOptions): CardContext {
  checkOptionNames(owner, options, optionNames);
  return {
    options,
    lookup: createResolver(options.lookup),
    i18n: getInterface(options.locale),
    renderText: (text) => renderLocalized(localize(text, options.locale)),
  };
}

function getInterface(locale: string): I18n {
  const registered = registeredLanguages();
  const made = interfaces.get(registered) ?? new Map<string, I18n>();
  interfaces.set(registered, made);
  const known = made.get(locale);
  if (known) return known;
  if (made.size >= maxInterfaces) made.clear();
  const i18n = createI18n({ locale });
  made.set(locale, i18n);
  return i18n;
}

/** Renders a text, with its language where that is another than the card's. */
export function renderLocalized(localized: Localized | undefined): Markup | undefined {
  if (!localized) return undefined;
  return localized.fallback && localized.language !== undefined
    ? markup`<span lang="${localized.language}">${localized.text}</span>`
    : markup`${localized.text}`;
}
