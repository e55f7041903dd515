import type { Campaign } from '../campaign/campaign.ts';
import { FundraisingError } from '../fundraising-error.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import { isMoment, signedBytes } from './signed-campaign.ts';
import type { CampaignSigner, SignedCampaign } from './signed-campaign.ts';
import { verifyCampaign } from './verify-campaign.ts';

/** How a campaign is signed. */
export interface SignOptions {
  /** `2026-11-25T10:00:00Z`. @defaultValue now */
  readonly signedAt?: string | undefined;
}

/**
 * Signs a campaign with one key, or with several of which a reader may ask for some. A signature shows later that the data
 * was changed. It does not show that an account is whose it says.
 *
 * @throws `FundraisingError` for a campaign that is no JSON or too large, for no signer, the same one twice, and one whose
 * key is none, is weak or is not the one that it signs with.
 */
export async function signCampaign(
  campaign: Campaign,
  signers: readonly CampaignSigner[],
  { signedAt = `${new Date().toISOString().slice(0, 19)}Z` }: SignOptions = {},
): Promise<SignedCampaign> {
  if (signers.length === 0) throw new FundraisingError('no-signer', 'Nobody signs.');
  if (!isMoment(signedAt))
    throw new FundraisingError('bad-option', 'signedAt is no moment in UTC.', {
      about: 'signedAt',
    });
  const message = signedBytes(campaign, signedAt);
  const signatures = await Promise.all(
    signers.map(async (signer) => {
      if (!fromBase64url(signer.publicKey, 32))
        throw new FundraisingError('bad-key', 'A public key is 32 bytes in base64url.');
      return { key: signer.publicKey, signature: toBase64url(await signer.sign(message)) };
    }),
  );
  const signed: SignedCampaign = { comunalCampaign: 1, campaign, signedAt, signatures };
  // What no reader would take is not handed out: a signer twice, another's key, a campaign too large.
  const keys = signers.map(({ publicKey }) => publicKey);
  const check = await verifyCampaign(signed, { keys, needed: keys.length });
  if (check.outcome === 'failed')
    throw new FundraisingError('bad-signature', `No reader would take this: ${check.reason}.`, {
      about: check.reason,
    });
  return signed;
}

/** A signed campaign as the one line of a file. `verifyCampaign` takes no other line as text. */
export function writeSignedCampaign(signed: SignedCampaign): string {
  return canonicalJson(signed);
}
