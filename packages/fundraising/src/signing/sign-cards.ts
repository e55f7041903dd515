import { FundraisingError } from '../fundraising-error.ts';
import { renderCardHtml } from '../static/render-card-html.ts';
import {
  isSignableCards,
  type SignableCards,
  type SignedCard,
  type SignedCards,
} from './cards-file.ts';
import { signCampaign } from './sign-campaign.ts';
import { signDocument, type SignOptions } from './sign-document.ts';
import { toMoment, type Signer } from './signed-document.ts';

/** The name of the cards of a collective, which has one file of them. */
const DEFAULT_NAME = 'cards';

/**
 * Signs cards, and each campaign in them: whoever shows the cards can verify all of them, and `<comunal-donate>` the campaign
 * that it reads. The HTML of campaigns is rendered again, so that it says what their data says.
 *
 * @param file - The cards, whose campaigns are not signed yet.
 * @param signers - Who signs: at least one.
 * @param options - When it was signed and when it expires.
 * @throws `FundraisingError` with `bad-cards` for what is no file of cards, and as {@link signCampaign} does, for a campaign in
 * the cards too.
 * @example
 * ```ts
 * import { serializeSigned, signCards, type SignableCards } from '@comunal/fundraising';
 * import { readSigner } from '@comunal/fundraising/node';
 *
 * const siteUrl = 'https://colectiva.example/';
 * const cards: SignableCards = { version: 1, siteUrl, languages: ['es'], cards: [] };
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
      'These are no cards: pass what `toCards` returned, or what `comunal export json` wrote.',
    );
  // One moment for all, since the HTML is that of the day of the signature.
  const { name = DEFAULT_NAME, issuedAt = toMoment(Date.now()) } = options;
  const cards = await Promise.all(
    file.cards.map(async ({ data, ...card }): Promise<SignedCard> => {
      if (card.type !== 'campaign' || data === undefined) return card;
      const signed = await signCampaign(data, signers, { ...options, name: card.slug, issuedAt });
      // What visitors without script read is what was checked, whatever the file says.
      const html = await renderCardHtml(data, Object.keys(card.html), issuedAt.slice(0, 10));
      return { ...card, html, data: signed };
    }),
  );
  return signDocument('cards', { ...file, cards }, signers, { ...options, name, issuedAt });
}
