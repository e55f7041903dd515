import type { Campaign } from '../campaign/campaign.ts';
import { verifyDocument, type VerifiedDocument, type VerifyOptions } from './verify-document.ts';

/**
 * What a check came to: three outcomes, never confused. `valid` carries the campaign, and so does `failed` where the reason is
 * `expired` and nothing else is wrong: whoever shows it then has to say so.
 */
export type VerifiedCampaign = VerifiedDocument<{ readonly campaign: Campaign }>;

/**
 * Checks a signed campaign against keys that one knows. A text has to be, character for character, what `serializeSigned` wrote,
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
  return { ...facts, campaign: payload as Campaign }; // whatever it is: createCampaignView reads it with care
}
