import type { Campaign } from '../campaign/campaign.ts';
import {
  verifyDocument,
  type DocumentFacts,
  type FailedReason,
  type UncheckedReason,
  type VerifyOptions,
} from './verify-document.ts';

/**
 * What a check came to: three outcomes, never confused. `valid` carries the campaign, and so does `failed` where the reason is
 * `expired` and nothing else is wrong: whoever shows it then has to say so.
 */
export type VerifiedCampaign =
  | ({ readonly outcome: 'valid'; readonly campaign: Campaign } & DocumentFacts)
  | { readonly outcome: 'failed'; readonly reason: Exclude<FailedReason, 'expired'> }
  | ({
      readonly outcome: 'failed';
      readonly reason: 'expired';
      readonly campaign: Campaign;
    } & DocumentFacts)
  | {
      readonly outcome: 'unchecked';
      readonly reason: UncheckedReason;
      /** Keys that the file itself names, which prove nothing: for fingerprints to compare. */
      readonly claims: readonly string[];
    };

/**
 * Checks a signed campaign against keys that one knows. A text has to be, character for character, what `writeSigned` wrote,
 * with or without a line end after it. Never throws for what a file holds.
 *
 * @throws `FundraisingError` for options that make no sense, such as none.
 */
export async function verifyCampaign(
  signed: object | string,
  options: VerifyOptions,
): Promise<VerifiedCampaign> {
  const verified = await verifyDocument(signed, 'campaign', options);
  if (!('payload' in verified)) return verified;
  const { payload, ...facts } = verified;
  return { ...facts, campaign: payload as Campaign }; // whatever it is: campaignView reads it with care
}
