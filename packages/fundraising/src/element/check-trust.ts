// Loaded only where a page names a key that it trusts.
import { computeKeyFingerprint } from '../signing/compute-key-fingerprint.ts';
import { verifyCampaign } from '../signing/verify-campaign.ts';
import type { FailedReason, UncheckedReason } from '../signing/verify-document.ts';

/** What checking came to. `expired` is right but for its date: it is shown, under a warning. */
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
      /** Of the keys that the page trusts, or of those that the file names where those are none. */
      readonly fingerprints: readonly string[];
    };

/** Checks data against the keys that a page trusts. */
export async function checkTrust(
  data: object,
  keys: readonly string[],
  needed: number,
): Promise<Trust> {
  const checked = await verifyCampaign(data, { keys, needed });
  if (checked.outcome === 'valid')
    return { outcome: 'valid', data: checked.campaign, issuedAt: checked.issuedAt };
  if (checked.outcome === 'unchecked') {
    const { outcome, reason, claims } = checked;
    const own = await fingerprintsOf(keys);
    const fingerprints = own.length > 0 ? own : await fingerprintsOf(claims);
    return { outcome, reason, data, fingerprints };
  }
  if (checked.reason !== 'expired') return checked;
  const { campaign, issuedAt, expiresAt } = checked;
  return { outcome: 'expired', data: campaign, issuedAt, expiresAt };
}

async function fingerprintsOf(keys: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    keys.map((key) => computeKeyFingerprint(key).catch(() => undefined)),
  );
  return found.filter((fingerprint) => fingerprint !== undefined);
}
