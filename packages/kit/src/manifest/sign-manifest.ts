import {
  serializeSigned,
  signDocument,
  verifyDocument,
  type FailedReason,
  type Signer,
  type UncheckedReason,
} from '@comunal/fundraising/node';
import * as z from 'zod/mini';
import { hashBytes } from '../stick/hash-bytes.ts';

/** What is signed: the list itself may be longer than any signed document. */
const signedListSchema = z.strictObject({ sha256: z.string(), bytes: z.int() });
type SignedList = z.output<typeof signedListSchema>;

/** The name that the lists of all kits are signed with. */
const NAME = 'kit';

/** Signs a list of files with the keys that campaigns are signed with; returns the one line of `manifest.signed.json`. */
export async function signManifest(
  bytes: Uint8Array,
  signers: readonly Signer[],
  expiresAt = inTwoYears(),
): Promise<string> {
  const signed = await signDocument('kit', describe(bytes), signers, {
    name: NAME,
    expiresAt,
  });
  return `${serializeSigned(signed)}\n`;
}

/** A stick goes from hand to hand for longer than a campaign lasts. */
function inTwoYears(): string {
  const expires = new Date(Date.now() + 730 * 86_400_000);
  return `${expires.toISOString().slice(0, 19)}Z`;
}

/** What became of the signatures of a kit. */
export type KitSignature =
  /** Nobody signed it, and no key was given. */
  | { readonly outcome: 'unsigned' }
  | {
      readonly outcome: 'valid';
      /** The known keys that signed. */
      readonly signedBy: readonly string[];
      /** When it was signed, in UTC, as its signers say. */
      readonly issuedAt: string;
      /** Until when it is valid, in UTC. */
      readonly expiresAt: string;
    }
  | {
      readonly outcome: 'failed';
      /** Why it must not be trusted. */
      readonly reason: FailedReason;
    }
  | {
      readonly outcome: 'unchecked';
      /** Why nothing was proved: mostly since no key was given. */
      readonly reason: UncheckedReason;
      /** The keys that the file itself names, which prove nothing. */
      readonly claimedKeys: readonly string[];
    };

/**
 * Verifies the signatures of a list of files.
 *
 * @param bytes - The list as it is on the stick.
 * @param signed - The text of `manifest.signed.json`; undefined where there is none.
 * @param options - Public keys that came through another channel, and the moment.
 */
export async function verifySignature(
  bytes: Uint8Array,
  signed: string | undefined,
  { keys, now }: { readonly keys: readonly string[]; readonly now?: string | undefined },
): Promise<KitSignature> {
  if (signed === undefined)
    return keys.length === 0
      ? { outcome: 'unsigned' }
      : { outcome: 'failed', reason: 'not-signed' };
  const verified = await verifyDocument(signed, 'kit', { keys, ...(now !== undefined && { now }) });
  if (verified.outcome === 'unchecked') return verified;
  if (verified.outcome === 'failed') return { outcome: 'failed', reason: verified.reason };
  const { sha256, bytes: length } = describe(bytes);
  const payload = signedListSchema.safeParse(verified.payload);
  if (!payload.success || payload.data.sha256 !== sha256 || payload.data.bytes !== length)
    return { outcome: 'failed', reason: 'changed' };
  const { signedBy, issuedAt, expiresAt } = verified;
  return { outcome: 'valid', signedBy, issuedAt, expiresAt };
}

function describe(bytes: Uint8Array): SignedList {
  return { sha256: hashBytes(bytes), bytes: bytes.length };
}
