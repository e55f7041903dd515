// This module is loaded only where a page names a key that it trusts.
import { computeKeyFingerprint } from '../signing/compute-key-fingerprint.ts';
import { verifyCampaign } from '../signing/verify-campaign.ts';
import type { FailedReason, UncheckedReason } from '../signing/verify-document.ts';

/** The result of verifying a campaign. `expired` is valid but for its date: it is shown, under a warning. */
export type Trust =
  | { readonly outcome: 'valid'; readonly data: unknown; readonly issuedAt: string }
  | {
      readonly outcome: 'expired';
      readonly data: unknown;
      readonly issuedAt: string;
      readonly expiresAt: string;
    }
  | { readonly outcome: 'failed'; readonly reason: Exclude<FailedReason, 'expired'> }
  | {
      readonly outcome: 'unchecked';
      readonly data: unknown;
      readonly reason: UncheckedReason;
      /** The fingerprints of the keys that the page trusts, or of those that the file names where those are not keys. */
      readonly fingerprints: readonly string[];
    };

/** Verifies data against the keys that a page trusts. */
export async function checkTrust(
  data: object,
  keys: readonly string[],
  needed: number,
): Promise<Trust> {
  const verified = await verifyCampaign(data, { keys, needed });
  if (verified.outcome === 'valid')
    return { outcome: 'valid', data: verified.campaign, issuedAt: verified.issuedAt };
  if (verified.outcome === 'unchecked') {
    const { outcome, reason, claimedKeys } = verified;
    const trusted = await computeFingerprints(keys);
    const fingerprints = trusted.length > 0 ? trusted : await computeFingerprints(claimedKeys);
    return { outcome, reason, data, fingerprints };
  }
  if (verified.reason !== 'expired') return verified;
  const { campaign, issuedAt, expiresAt } = verified;
  return { outcome: 'expired', data: campaign, issuedAt, expiresAt };
}

async function computeFingerprints(keys: readonly string[]): Promise<string[]> {
  const fingerprints = await Promise.all(
    keys.map((key) => computeKeyFingerprint(key).catch(() => undefined)),
  );
  return fingerprints.filter((fingerprint) => fingerprint !== undefined);
}
