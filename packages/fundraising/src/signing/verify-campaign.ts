import type { Campaign } from '../campaign/campaign.ts';
import { fromBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import { isSoundPoint } from './ed25519-points.ts';
import { isMoment, signedBytes } from './signed-campaign.ts';
import { verifyBytes } from './verify-bytes.ts';

/** Whose signatures count. */
export interface VerifyOptions {
  /** Public keys that one has from the collective by another way, in base64url. */
  readonly keys: readonly string[];
  /** How many of them have to have signed. @defaultValue 1 */
  readonly needed?: number | undefined;
}

/** Why a campaign is not to be believed. */
export type FailedReason =
  'not-signed' | 'form' | 'weak-key' | 'changed' | 'other-key' | 'too-few' | 'too-large';

/** Why nobody could look. */
export type UncheckedReason = 'no-key' | 'bad-key' | 'no-crypto';

/** What a check came to: three outcomes, never confused. Nothing but `valid` carries a campaign. */
export type VerifiedCampaign =
  | {
      readonly outcome: 'valid';
      readonly campaign: Campaign;
      readonly signedAt: string;
      /** Those of the given keys that signed. */
      readonly signedBy: readonly string[];
    }
  | { readonly outcome: 'failed'; readonly reason: FailedReason }
  | {
      readonly outcome: 'unchecked';
      readonly reason: UncheckedReason;
      /** Keys that the file itself names, which prove nothing: for fingerprints to compare. */
      readonly claims: readonly string[];
    };

const MAX_TEXT = 1_000_000;
const MAX_SIGNATURES = 20;
const failed = (reason: FailedReason): VerifiedCampaign => ({ outcome: 'failed', reason });

/**
 * Checks a signed campaign against keys that one knows. A text has to be, sign for sign, what `writeSignedCampaign` wrote.
 * Every signature in the file has to be right, also those of keys that are not asked for. Never throws.
 */
export async function verifyCampaign(
  signed: unknown,
  { keys, needed = 1 }: VerifyOptions,
): Promise<VerifiedCampaign> {
  const file = readSigned(signed);
  if (typeof file === 'string') return failed(file);
  const claims = file.signatures.map(({ key }) => key);
  if (keys.length === 0) return { outcome: 'unchecked', reason: 'no-key', claims };
  if (keys.some((key) => !fromBase64url(key, 32)))
    return { outcome: 'unchecked', reason: 'bad-key', claims };
  if (keys.some((key) => !isSound(key))) return failed('weak-key');
  const verdicts = await Promise.all(
    file.signatures.map(({ keyBytes, bytes }) => verifyBytes(keyBytes, file.message, bytes)),
  );
  if (verdicts.includes('failed')) return failed('changed');
  if (verdicts.includes('unchecked')) return { outcome: 'unchecked', reason: 'no-crypto', claims };
  const signedBy = [...new Set(keys)].filter((key) => claims.includes(key));
  if (signedBy.length === 0) return failed('other-key');
  const isEnough = Number.isInteger(needed) && needed >= 1 && signedBy.length >= needed;
  if (!isEnough) return failed('too-few');
  return { outcome: 'valid', campaign: file.campaign, signedAt: file.signedAt, signedBy };
}

interface SignedFile {
  readonly campaign: Campaign;
  readonly signedAt: string;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly {
    readonly key: string;
    readonly keyBytes: Uint8Array<ArrayBuffer>;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
}

/** A copy of what was given, so that nothing changes between the check and its use; or why it is none. */
function readSigned(signed: unknown): SignedFile | FailedReason {
  try {
    const text = typeof signed === 'string' ? signed : canonicalJson(signed);
    if (text.length > MAX_TEXT) return 'too-large';
    const file: unknown = JSON.parse(text);
    if (canonicalJson(file) !== text) return 'form';
    if (!isRecord(file) || !('signatures' in file)) return 'not-signed';
    const { comunalCampaign, campaign, signedAt, signatures, ...more } = file;
    const isForm =
      comunalCampaign === 1 &&
      isRecord(campaign) &&
      isMoment(signedAt) &&
      Array.isArray(signatures) &&
      Object.keys(more).length === 0;
    if (!isForm) return 'form';
    if (signatures.length === 0) return 'not-signed';
    if (signatures.length > MAX_SIGNATURES) return 'form';
    const read = signatures.map(readSignature);
    const sound = read.filter((one) => one !== undefined);
    const isDistinct = new Set(sound.map(({ key }) => key)).size === read.length;
    if (sound.length !== read.length || !isDistinct) return 'form';
    return {
      campaign: campaign as unknown as Campaign, // whatever it is: campaignView reads it with care
      signedAt,
      message: signedBytes(campaign, signedAt),
      signatures: sound,
    };
  } catch {
    return 'form';
  }
}

function readSignature(value: unknown): SignedFile['signatures'][number] | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 2) return undefined;
  const { key, signature } = value;
  const keyBytes = fromBase64url(key, 32);
  const bytes = fromBase64url(signature, 64);
  return typeof key === 'string' && keyBytes && bytes ? { key, keyBytes, bytes } : undefined;
}

function isSound(key: string): boolean {
  const bytes = fromBase64url(key, 32);
  return bytes !== undefined && isSoundPoint(bytes);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
