import type { Campaign } from '../campaign/campaign.ts';
import { verifyDocument, type VerifiedDocument, type VerifyOptions } from './verify-document.ts';

/**
 * The result of verifying a campaign, one of three outcomes. `valid` carries the campaign, and so does `failed` where the reason
 * is `expired` and nothing else is wrong: whoever shows it then has to say so.
 */
export type VerifiedCampaign = VerifiedDocument<{
  /** What was signed. `createCampaignView` reads it with care: a known signer may still have signed anything. */
  readonly campaign: Campaign;
}>;

/**
 * Verifies a signed campaign against known keys. A text has to be what `serializeSigned` returned, character for character, with
 * or without a line end. It never throws for what a file holds.
 *
 * @param signed - A signed campaign, as data or as the text of its file.
 * @param options - The known keys, and what else it is verified against.
 * @throws `FundraisingError` for invalid options, such as none at all.
 * @example
 * ```ts
 * import { signCampaign, verifyCampaign } from '@comunal/fundraising';
 * import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
 *
 * const key = await generateSigningKey('verify-key.pem');
 * const signed = await signCampaign({ title: 'Servidores' }, [await readSigner('verify-key.pem')]);
 * console.log((await verifyCampaign(signed, { keys: [key] })).outcome); // → valid
 * const changed = { ...signed, payload: { title: 'Otra' } };
 * console.log(await verifyCampaign(changed, { keys: [key] })); // → { outcome: 'failed', reason: 'changed' }
 * ```
 */
export async function verifyCampaign(
  signed: object | string,
  options: VerifyOptions,
): Promise<VerifiedCampaign> {
  const verified = await verifyDocument(signed, 'campaign', options);
  if (!('payload' in verified)) return verified;
  const { payload, ...facts } = verified;
  return { ...facts, campaign: payload as Campaign }; // It may be anything: createCampaignView reads it with care.
}
