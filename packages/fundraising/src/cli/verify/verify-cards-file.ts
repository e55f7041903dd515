import {
  verifyCards,
  type CardHtmlDifference,
  type CardProblem,
} from '../../signing/verify-cards.ts';
import type { CardsPayload } from '../../signing/cards-file.ts';
import type { ComparedCards, DocumentProblem } from '../verify-report.ts';
import { findFirstDifference } from './find-first-difference.ts';
import type { LocatedDocument } from './find-document.ts';
import { getHighestSequence } from './verifier-state.ts';
import {
  checkIssueDate,
  describeDocument,
  failure,
  toSeenDocuments,
  toVerifyOptions,
  type Verdict,
  type VerifyContext,
} from './verdict.ts';

/** Verifies signed cards alone, without the pages that show them. */
export async function verifyCardsFile(
  { text }: LocatedDocument,
  state: VerifyContext,
): Promise<Verdict> {
  const verified = await verifyCards(text, toVerifyOptions(state));
  const files: Verdict['files'] = [];
  if (!('signedBy' in verified))
    return { problems: [{ outcome: verified.outcome, reason: verified.reason }], files };
  const campaigns = 'file' in verified ? listCampaigns(verified.file) : [];
  const compared: ComparedCards = {
    kind: 'cards',
    ...(await describeDocument(verified)),
    campaigns: campaigns.map(({ slug }) => slug),
  };
  const seen = getHighestSequence(
    state.verifierState,
    { kind: 'cards', name: verified.name },
    state.trusted,
  );
  const isExpired = verified.expiresAt <= state.now;
  const problems: DocumentProblem[] = [
    ...(verified.sequence < seen ? [failure('older-than-seen')] : []),
    ...(isExpired ? [failure('expired')] : []),
    ...checkIssueDate(verified, state),
    ...('problems' in verified ? verified.problems.map(toDocumentProblem) : []),
    ...('differences' in verified ? verified.differences : []).map((difference) => ({
      outcome: 'unchecked' as const,
      reason: 'reworded' as const,
      ...describeDifference(difference),
    })),
    ...campaigns.flatMap((campaign) => checkOrder(campaign, state)),
  ];
  return {
    compared,
    problems,
    files,
    seenDocuments: [
      ...toSeenDocuments('cards', verified),
      ...campaigns.flatMap((campaign) =>
        toSeenDocuments('campaign', {
          ...campaign,
          signedBy: campaign.keys.filter((key) => state.trusted.includes(key)),
        }),
      ),
    ],
  };
}

/** A campaign of cards, whose signature is valid. */
interface CampaignOfCards {
  readonly slug: string;
  readonly name: string;
  readonly sequence: number;
  readonly keys: readonly string[];
}

function listCampaigns({ cards }: CardsPayload): CampaignOfCards[] {
  return cards.flatMap(({ type, slug, data }) =>
    type === 'campaign' && data
      ? [
          {
            slug,
            name: data.name,
            sequence: data.sequence,
            keys: data.signatures.map(({ key }) => key),
          },
        ]
      : [],
  );
}

/** Reports a campaign that is older than one that was seen: it may contain an account that was lost since. */
function checkOrder(
  { slug, name, sequence }: CampaignOfCards,
  { verifierState, trusted }: VerifyContext,
): DocumentProblem[] {
  const seen = getHighestSequence(verifierState, { kind: 'campaign', name }, trusted);
  return sequence < seen ? [{ ...failure('older-than-seen'), about: slug }] : [];
}

function toDocumentProblem(problem: CardProblem): DocumentProblem {
  if (problem.reason === 'other-html')
    return { ...failure('other-html'), ...describeDifference(problem) };
  return { ...failure(problem.reason), about: problem.slug };
}

function describeDifference({ slug, language, rendered, html }: CardHtmlDifference) {
  const encoder = new TextEncoder();
  return {
    about: `${slug}, ${language}`,
    difference: findFirstDifference(encoder.encode(rendered), encoder.encode(html)),
  };
}
