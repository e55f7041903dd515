import { renderCardHtml } from '../static/render-card-html.ts';
import { isCardsPayload, type CardsPayload, type SignedCard } from './cards-file.ts';
import { verifyCampaign } from './verify-campaign.ts';
import {
  verifyDocument,
  type DocumentFacts,
  type FailedReason,
  type UncheckedReason,
  type VerifiedDocument,
  type VerifyOptions,
} from './verify-document.ts';

/** Why the card of a campaign must not be trusted, although the file that it is in was signed. */
export type CardProblem = CampaignSignatureProblem | CardHtmlProblem;

/** A campaign whose own signature is missing, not valid or expired. */
export interface CampaignSignatureProblem {
  /** The slug of the card. */
  readonly slug: string;
  /** What is wrong with the signature of its campaign. */
  readonly reason: FailedReason | UncheckedReason;
}

/**
 * A card whose HTML is not what its campaign renders: visitors without script would read something else than what was signed as
 * data. Another version of this package, or of the engine's language data, may also have rendered it: compare the two.
 */
export interface CardHtmlProblem {
  /** The slug of the card. */
  readonly slug: string;
  /** Always `other-html`. */
  readonly reason: 'other-html';
  /** The language of the HTML. */
  readonly language: string;
  /** The HTML that the campaign renders. */
  readonly rendered: string;
  /** The HTML that the file has. */
  readonly html: string;
}

/**
 * The result of verifying cards. `valid` carries the cards, and so does `failed` where the reason is `expired` and nothing else
 * is wrong. Where the file was signed and a card in it must not be trusted, the reason is `bad-cards`, and `problems` has them.
 */
export type VerifiedCards =
  | VerifiedDocument<{
      /** What was signed. The HTML of activities and publications is nothing but that. */
      readonly file: CardsPayload;
    }>
  | ({
      readonly outcome: 'failed';
      readonly reason: 'bad-cards';
      /** Every problem of a card, in the order of the cards. */
      readonly problems: readonly CardProblem[];
    } & DocumentFacts);

/**
 * Verifies signed cards against known keys: the signature of the file, that of each campaign in it, and that the HTML of each
 * campaign is what its data render. The HTML of activities and publications is what was signed, and is compared with nothing. It
 * never throws for what a file holds.
 *
 * @param signed - Signed cards, as data or as the text of their file.
 * @param options - The known keys, and what else they are verified against. `seenSequence` is of the file, not of its campaigns.
 * @throws `FundraisingError` for invalid options, such as none at all.
 * @example
 * ```ts
 * import { signCards, verifyCards } from '@comunal/fundraising';
 * import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
 *
 * const key = await generateSigningKey('cards-key.pem');
 * const data = { title: 'Servidores' };
 * const card = { type: 'campaign', slug: 'servidores', title: data.title, html: { es: '' }, data };
 * const file = { version: 1, siteUrl: 'https://colectiva.example/', languages: ['es'], cards: [card] } as const;
 * const signed = await signCards(file, [await readSigner('cards-key.pem')]);
 * const verified = await verifyCards(signed, { keys: [key] });
 * console.log(verified.outcome, verified.outcome === 'valid' && verified.file.cards.length); // → valid 1
 * ```
 */
export async function verifyCards(
  signed: object | string,
  options: VerifyOptions,
): Promise<VerifiedCards> {
  const verified = await verifyDocument(signed, 'cards', options);
  if (!('payload' in verified)) return verified;
  const { payload: file, ...result } = verified;
  if (!isCardsPayload(file)) return { outcome: 'failed', reason: 'form' };
  const problems = await listProblems(file, result, options);
  if (problems.length > 0) return { ...result, outcome: 'failed', reason: 'bad-cards', problems };
  return { ...result, file };
}

type Result = { readonly outcome: 'valid' | 'failed' } & DocumentFacts;

async function listProblems(
  { cards }: CardsPayload,
  { outcome, issuedAt }: Result,
  { seenSequence: _, ...options }: VerifyOptions,
): Promise<readonly CardProblem[]> {
  const campaigns = cards.filter(({ type }) => type === 'campaign');
  const problems: CardProblem[] = [];
  for (const card of campaigns) problems.push(...(await checkCard(card, issuedAt, options)));
  // Campaigns of a file that has expired have expired with it.
  return outcome === 'valid' ? problems : problems.filter(({ reason }) => reason !== 'expired');
}

async function checkCard(
  { slug, html, data }: SignedCard,
  issuedAt: string,
  options: VerifyOptions,
): Promise<CardProblem[]> {
  if (typeof data !== 'object' || data === null) return [{ slug, reason: 'not-signed' }];
  const verified = await verifyCampaign(data, options);
  if (!('campaign' in verified)) return [{ slug, reason: verified.reason }];
  const languages = Object.keys(html);
  // Cards are rendered on the day that they are signed.
  const rendered = await renderCardHtml(verified.campaign, languages, issuedAt.slice(0, 10));
  return [
    ...(verified.outcome === 'failed' ? [{ slug, reason: verified.reason }] : []),
    ...languages.flatMap((language): CardProblem[] => {
      const { [language]: inFile = '' } = html;
      const { [language]: fromData = '' } = rendered;
      return inFile === fromData
        ? []
        : [{ slug, reason: 'other-html', language, rendered: fromData, html: inFile }];
    }),
  ];
}
