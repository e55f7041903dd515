import type { Campaign, CampaignText } from '../campaign/campaign.ts';
import { isLocale } from '../campaign/create-campaign-view.ts';
import { toRecord, type UnknownRecord } from '../campaign/field-reader.ts';
import type { SignedCampaign } from './sign-campaign.ts';
import { isMoment, type SignedDocument } from './signed-document.ts';

/** What a file of cards has around them. */
interface CardsFields {
  /** The version of the shape. */
  readonly version: 1;
  /** The address of the site whose cards they are. */
  readonly siteUrl: string;
  /** The languages of the cards, as BCP 47 tags; the first is the main one. */
  readonly languages: readonly string[];
}

/** Finished cards for a site that another program makes, as `toCards` of `@comunal/formats/cards` returns them. */
export interface SignableCards extends CardsFields {
  /** The cards; those of campaigns hold the campaign too. */
  readonly cards: readonly SignableCard[];
}

/** What every card has, signed or not. */
interface CardFields {
  /** The content type: `campaign`, `event`, `publication`. */
  readonly type: string;
  /** The slug of the entry: lowercase letters, digits and hyphens. */
  readonly slug: string;
  /** The title of the entry. */
  readonly title: CampaignText;
  /** The HTML of the card, by language. That of a campaign is rendered from its data when it is signed. */
  readonly html: Readonly<Record<string, string>>;
  /** When an activity starts, in UTC: `2030-03-15T16:00:00Z`. */
  readonly starts?: string | undefined;
  /** When an activity is over, in UTC. */
  readonly over?: string | undefined;
}

/** A card that is not signed yet. */
export interface SignableCard extends CardFields {
  /** The campaign of a card of the type `campaign`. */
  readonly data?: Campaign | undefined;
}

/** Cards with their signatures, as they are in a file. */
export type SignedCards = SignedDocument<CardsPayload, 'cards'>;

/** What is signed of cards. */
export interface CardsPayload extends CardsFields {
  /** The cards; the campaigns in them are signed too. */
  readonly cards: readonly SignedCard[];
}

/** A card whose campaign is signed. */
export interface SignedCard extends CardFields {
  /** The signed campaign of a card of the type `campaign`. `verifyCards` reads it of no other type. */
  readonly data?: SignedCampaign | undefined;
}

/** Slugs, as the plugin for WordPress accepts them. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/;
/** Language tags, as the content model accepts them. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/;

/** Whether data from a file is cards whose campaigns can be signed. */
export function isSignableCards(value: unknown): value is SignableCards {
  return (
    hasCardsForm(value) && listCards(value).every((card) => hasCampaign(card) ?? hasText(card))
  );
}

/** Whether what was signed as cards has their form. Their campaigns may still be anything. */
export function isCardsPayload(value: unknown): value is CardsPayload {
  return hasCardsForm(value) && listCards(value).every(hasText);
}

function hasCardsForm(value: unknown): boolean {
  const { version, siteUrl, languages, cards } = toRecord(value);
  return (
    version === 1 &&
    typeof siteUrl === 'string' &&
    Array.isArray(languages) &&
    languages.length > 0 &&
    languages.every(isLanguage) &&
    Array.isArray(cards) &&
    cards.every(isCard)
  );
}

function isCard(value: unknown): boolean {
  const { type, slug, title, html, starts, over } = toRecord(value);
  return (
    typeof type === 'string' &&
    typeof slug === 'string' &&
    SLUG.test(slug) &&
    (typeof title === 'string' || isTextByLanguage(title)) &&
    isTextByLanguage(html) &&
    [starts, over].every((moment) => moment === undefined || isMoment(moment))
  );
}

function isTextByLanguage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([tag, text]) => isLanguage(tag) && typeof text === 'string');
}

function isLanguage(value: unknown): boolean {
  return typeof value === 'string' && LANGUAGE.test(value) && isLocale(value);
}

function listCards(value: unknown): readonly unknown[] {
  const { cards } = toRecord(value);
  return Array.isArray(cards) ? cards : [];
}

/** Whether a card has a campaign, of which its HTML is rendered in the languages that it names; `undefined` for other cards. */
function hasCampaign(card: unknown): boolean | undefined {
  const { type, html, data }: UnknownRecord = toRecord(card);
  if (type !== 'campaign') return undefined;
  return typeof data === 'object' && data !== null && Object.keys(toRecord(html)).length > 0;
}

/** Whether a card says something in some language. */
function hasText(card: unknown): boolean {
  const texts: readonly unknown[] = Object.values(toRecord(toRecord(card)['html']));
  // Space as PHP trims it: the plugin for WordPress refuses such a card too.
  return texts.some((text) => typeof text === 'string' && /[^ \t\n\r\0\v]/.test(text));
}
