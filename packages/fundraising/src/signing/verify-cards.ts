import { renderCardHtml } from '../static/render-card-html.ts';
import { isCardsPayload, type CardsPayload, type SignedCard } from './cards-file.ts';
import { compareCardHtml, type CardHtmlDifference } from './compare-card-html.ts';
import { verifyCampaign } from './verify-campaign.ts';
import {
  verifyDocument,
  type DocumentFacts,
  type FailedReason,
  type UncheckedReason,
  type VerifiedDocument,
  type VerifyOptions,
} from './verify-document.ts';

export type { CardHtmlDifference } from './compare-card-html.ts';
/** Why the card of a campaign must not be trusted, although the file that it is in was signed. */
export type CardProblem = CampaignSignatureProblem | CardHtmlProblem;

/** A campaign whose own signature is missing, not valid or expired. */
export interface CampaignSignatureProblem {
  /** The slug of the card. */
  readonly slug: string;
  /** What is wrong with the signature of its campaign. */
  readonly reason: FailedReason | UncheckedReason;
}

/** A card whose HTML has other accounts, codes or links than its campaign renders: visitors without script would use those. */
export interface CardHtmlProblem extends CardHtmlDifference {
  /** Always `other-html`. */
  readonly reason: 'other-html';
}

/**
 * The result of verifying cards. `valid` carries the cards, and so does `failed` where the reason is `expired` and nothing else
 * is wrong. Where the file was signed and a card in it must not be trusted, the reason is `bad-cards`, and `problems` has them.
 */
export type VerifiedCards =
  | VerifiedDocument<{
      /** What was signed. The HTML of activities and publications is nothing but that. */
      readonly file: CardsPayload;
      /**
       * HTML of campaigns that has the accounts, codes and links that the data render, in other words, as another version of this
       * package or of the engine's language data writes it. Show the differences to a person.
       */
      readonly differences: readonly CardHtmlDifference[];
    }>
  | ({
      readonly outcome: 'failed';
      readonly reason: 'bad-cards';
      /** Every problem of a card, in the order of the cards. */
      readonly problems: readonly CardProblem[];
    } & DocumentFacts);

/**
 * Verifies signed cards against known keys: the signature of the file, that of each campaign in it, and that the HTML of each
 * campaign has the accounts, codes and links that its data render. The HTML of activities and publications is what was signed, and is compared with nothing. It
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
  const { problems, differences } = await checkCards(file, result, options);
  if (problems.length > 0) return { ...result, outcome: 'failed', reason: 'bad-cards', problems };
  return { ...result, file, differences };
}

type Result = { readonly outcome: 'valid' | 'failed' } & DocumentFacts;

interface CheckedCards {
  readonly problems: readonly CardProblem[];
  readonly differences: readonly CardHtmlDifference[];
}

async function checkCards(
  { cards }: CardsPayload,
  { outcome, issuedAt }: Result,
  { seenSequence: _, ...options }: VerifyOptions,
): Promise<CheckedCards> {
  const checked: CheckedCards[] = [];
  for (const card of cards.filter(({ type }) => type === 'campaign'))
    checked.push(await checkCard(card, issuedAt, options));
  const problems = checked.flatMap((each) => each.problems);
  return {
    // Campaigns of a file that has expired have expired with it.
    problems:
      outcome === 'valid' ? problems : problems.filter(({ reason }) => reason !== 'expired'),
    differences: checked.flatMap((each) => each.differences),
  };
}

async function checkCard(
  { slug, html, data }: SignedCard,
  issuedAt: string,
  options: VerifyOptions,
): Promise<CheckedCards> {
  const fail = (reason: CampaignSignatureProblem['reason']): CheckedCards => ({
    problems: [{ slug, reason }],
    differences: [],
  });
  if (typeof data !== 'object' || data === null) return fail('not-signed');
  const verified = await verifyCampaign(data, options);
  if (!('campaign' in verified)) return fail(verified.reason);
  // Cards are rendered on the day that they are signed.
  const rendered = await renderCardHtml(
    verified.campaign,
    Object.keys(html),
    issuedAt.slice(0, 10),
  );
  const { mismatched, reworded } = compareCardHtml(slug, rendered, html);
  return {
    problems: [
      ...(verified.outcome === 'failed' ? [{ slug, reason: verified.reason }] : []),
      ...mismatched.map((difference) => ({ ...difference, reason: 'other-html' as const })),
    ],
    differences: reworded,
  };
}
