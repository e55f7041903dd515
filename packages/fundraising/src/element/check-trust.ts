// Loaded only where a page names a key that it trusts.
import { keyFingerprint } from '../signing/key-fingerprint.ts';
import {
  verifyCampaign,
  type FailedReason,
  type UncheckedReason,
} from '../signing/verify-campaign.ts';

/** What checking came to: three outcomes, never confused. */
export type Trust =
  | { readonly outcome: 'valid'; readonly data: unknown; readonly signedAt: string }
  | { readonly outcome: 'failed'; readonly reason: FailedReason }
  | {
      readonly outcome: 'unchecked';
      readonly data: unknown;
      readonly reason: UncheckedReason;
      /** Of the keys that the page trusts, or of those that the file names where those are none. */
      readonly fingerprints: readonly string[];
    };

/** Checks data against the keys that a page trusts. */
export async function checkTrust(
  data: unknown,
  keys: readonly string[],
  needed: number,
): Promise<Trust> {
  const checked = await verifyCampaign(data, { keys, needed });
  if (checked.outcome === 'failed') return checked;
  if (checked.outcome === 'valid')
    return { outcome: 'valid', data: checked.campaign, signedAt: checked.signedAt };
  const { outcome, reason, claims } = checked;
  const own = await fingerprintsOf(keys);
  const fingerprints = own.length > 0 ? own : await fingerprintsOf(claims);
  return { outcome, reason, data, fingerprints };
}

async function fingerprintsOf(keys: readonly string[]): Promise<string[]> {
  const found = await Promise.all(keys.map((key) => keyFingerprint(key).catch(() => undefined)));
  return found.filter((one) => one !== undefined);
}
