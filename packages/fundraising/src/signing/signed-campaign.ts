import type { Campaign } from '../campaign/campaign.ts';
import { canonicalJson } from './canonical-json.ts';

/** A campaign with signatures under it, as it stands in a file. */
export interface SignedCampaign {
  readonly comunalCampaign: 1;
  readonly campaign: Campaign;
  /** When it was signed, `2026-11-25T10:00:00Z`. It is signed too. */
  readonly signedAt: string;
  readonly signatures: readonly CampaignSignature[];
}

/** One signature and the key that it is checked with. */
export interface CampaignSignature {
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

/** What signs. Keys stay where they are: `readSigner` of `@comunal/fundraising/node` makes one. */
export interface CampaignSigner {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /** The 64 bytes of an Ed25519 signature. */
  sign(message: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** The bytes that are signed: a name of this use, so that no other signature of the key fits, then the canonical form. */
export function signedBytes(campaign: unknown, signedAt: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`comunal-campaign-1\n${canonicalJson({ campaign, signedAt })}`);
}

/** A moment in UTC to the second. */
export function isMoment(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString() === text.replace('Z', '.000Z')
  );
}
