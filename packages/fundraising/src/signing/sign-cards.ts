import type { Campaign } from '../campaign/campaign.ts';
import { toRecord } from '../campaign/field-reader.ts';
import { FundraisingError } from '../fundraising-error.ts';
import { renderCardHtml } from '../static/render-card-html.ts';
import { signCampaign, type SignedCampaign } from './sign-campaign.ts';
import { signDocument, type SignOptions } from './sign-document.ts';
import { isDocumentName, type SignedDocument, type Signer } from './signed-document.ts';

/** Finished cards for a site that another program makes, as `toCards` of `@comunal/formats/cards` returns them. */
export interface SignableCards {
  /** The version of the shape. */
  readonly version: 1;
  /** The cards; those of campaigns hold the campaign too. */
  readonly cards: readonly SignableCard[];
}

/** A card. Of what it holds, only campaigns are read. */
export interface SignableCard {
  /** The content type: `campaign`, `event`, `publication`. */
  readonly type: string;
  /** The slug of the entry. */
  readonly slug: string;
  /** The HTML of the card, by language. That of a campaign is rendered again from its data. */
  readonly html?: Readonly<Record<string, string>>;
  /** The campaign of a card of the type `campaign`. */
  readonly data?: Campaign;
}

/** Cards with their signatures, as they are in a file. */
export type SignedCards = SignedDocument<CardsPayload, 'cards'>;

/** What is signed of cards. */
export interface CardsPayload extends Omit<SignableCards, 'cards'> {
  /** The cards; the campaigns in them are signed too. */
  readonly cards: readonly SignedCard[];
}

/** A card whose campaign is signed. */
export interface SignedCard extends Omit<SignableCard, 'data'> {
  /** The signed campaign of a card of the type `campaign`. */
  readonly data?: SignedCampaign;
}

/** The name of the cards of a collective, which has one file of them. */
const DEFAULT_NAME = 'cards';

/** Whether data from a file is cards. */
export function isSignableCards(value: unknown): value is SignableCards {
  const { version, cards } = toRecord(value);
  return version === 1 && Array.isArray(cards) && cards.every(isSignableCard);
}

function isSignableCard(value: unknown): boolean {
  const { type, slug, data } = toRecord(value);
  const isNamed = typeof type === 'string' && isDocumentName(slug);
  return isNamed && (type !== 'campaign' || (typeof data === 'object' && data !== null));
}

/**
 * Signs cards, and each campaign in them: whoever shows the cards can verify all of them, and `<comunal-donate>` the campaign
 * that it reads. The HTML of campaigns is rendered again, so that it says what their data says.
 *
 * @param file - The cards, whose campaigns are not signed yet.
 * @param signers - Who signs: at least one.
 * @param options - When it was signed and when it expires.
 * @throws `FundraisingError` as {@link signCampaign} does, for a campaign in the cards too.
 * @example
 * ```ts
 * import { serializeSigned, signCards, type SignableCards } from '@comunal/fundraising';
 * import { readSigner } from '@comunal/fundraising/node';
 *
 * const cards: SignableCards = { version: 1, cards: [] };
 * const signed = await signCards(cards, [await readSigner('campaign-key.pem')]);
 * console.log(serializeSigned(signed)); // the one line of cards-signed.json
 * ```
 */
export async function signCards(
  file: SignableCards,
  signers: readonly Signer[],
  options: SignOptions = {},
): Promise<SignedCards> {
  if (!isSignableCards(file))
    throw new FundraisingError(
      'bad-cards',
      'These are no cards: they have no version 1 and no list.',
    );
  const today = options.issuedAt?.slice(0, 10);
  const cards = await Promise.all(
    file.cards.map(async ({ data, ...card }): Promise<SignedCard> => {
      if (card.type !== 'campaign' || data === undefined) return card;
      // What visitors without script read is what was checked, whatever the file says.
      const html = await renderCardHtml(data, Object.keys(card.html ?? {}), today);
      const signed = await signCampaign(data, signers, { ...options, name: card.slug });
      return { ...card, html, data: signed };
    }),
  );
  const { name = DEFAULT_NAME } = options;
  return signDocument('cards', { ...file, cards }, signers, { ...options, name });
}
