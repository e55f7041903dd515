import {
  canonicalJson,
  signCampaign,
  signCards,
  type SignableCards,
  type Signer,
} from '../../src/index.ts';
import { campaign } from './signers.ts';

/** When cards are signed and verified in tests. */
export const cardDates = {
  issuedAt: '2026-11-28T10:00:00Z',
  expiresAt: '2027-03-01T00:00:00Z',
} as const;

/** Cards of a campaign, whose HTML is rendered when it is signed, and of an activity. */
export const cards = {
  version: 1,
  siteUrl: 'https://colectiva.example/',
  languages: ['es', 'pt'],
  cards: [
    {
      type: 'campaign',
      slug: 'un-ano',
      title: campaign.title,
      html: { es: '<p>', pt: '<p>' },
      data: campaign,
    },
    {
      type: 'event',
      slug: 'taller',
      title: { es: 'Taller' },
      html: { es: '<p>Taller</p>', pt: '<p>Oficina</p>' },
      starts: '2030-03-15T16:00:00Z',
      over: '2030-03-15T18:00:00Z',
    },
  ],
} as const satisfies SignableCards;

/** Signs a payload as cards as it is, which the package would refuse. */
export async function signAsCards(
  payload: unknown,
  signers: readonly Signer[],
  part: object = {},
): Promise<string> {
  const signed = { name: 'cards', payload, ...cardDates, sequence: 1_900_000_000, ...part };
  const message = new TextEncoder().encode(`comunal-cards-2\n${canonicalJson(signed)}`);
  const signatures = await Promise.all(
    signers.map(async (signer) => ({
      key: signer.publicKey,
      signature: Buffer.from(await signer.sign(message)).toString('base64url'),
    })),
  );
  return canonicalJson({ comunalSigned: 'cards', ...signed, signatures });
}

/** Puts a campaign that somebody signed into the cards. */
export async function withCampaignOf(signer: Signer, dates: object = cardDates): Promise<object> {
  const [card, ...others] = cards.cards;
  const html = (await signCards(cards, [signer], cardDates)).payload.cards[0]?.html;
  const data = await signCampaign(campaign, [signer], dates);
  return { ...cards, cards: [{ ...card, html, data }, ...others] };
}
