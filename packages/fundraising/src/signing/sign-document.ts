import { base64urlnopad } from '@scure/base';
import { badOption, FundraisingError } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  bytesToSign,
  isDocumentName,
  isMoment,
  toMoment,
  type SignedDocument,
  type SignedKind,
  type Signer,
} from './signed-document.ts';
import { verifyDocument } from './verify-document.ts';

/** How a document is signed. */
export interface SignOptions {
  /** Which document it is, where a collective signs several of a kind: each is remembered by itself. */
  readonly name?: string | undefined;
  /** `2026-11-25T10:00:00Z`. @defaultValue now */
  readonly issuedAt?: string | undefined;
  /** When it goes out of date. @defaultValue 180 days after `issuedAt` */
  readonly expiresAt?: string | undefined;
  /** Higher than that of the last one. @defaultValue the seconds of `issuedAt` since 1970 */
  readonly sequence?: number | undefined;
}

/** How long a document is good unless its signer says otherwise. */
export const DEFAULT_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * Signs data as a document with one key, or with several of which a reader may ask for some.
 *
 * @throws `FundraisingError` for data that has no form in JSON or is too large, for no signer, the same one twice, and one
 * whose key is none, is weak or is not the one that it signs with.
 */
export async function signDocument<Payload extends object, Kind extends SignedKind>(
  kind: Kind,
  payload: Payload,
  signers: readonly Signer[],
  options: SignOptions & { readonly name: string },
): Promise<SignedDocument<Payload, Kind>> {
  const { name, issuedAt = toMoment(Date.now()) } = options;
  if (signers.length === 0) throw new FundraisingError('no-signer', 'Nobody signs.');
  if (!isMoment(issuedAt)) throw badOption('issuedAt', 'a moment in UTC');
  const issuedMs = Date.parse(issuedAt);
  const { expiresAt = toMoment(issuedMs + DEFAULT_DAYS * DAY_MS) } = options;
  const { sequence = issuedMs / 1_000 } = options;
  if (!isMoment(expiresAt) || expiresAt <= issuedAt)
    throw badOption('expiresAt', 'a moment in UTC after issuedAt');
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw badOption('sequence', 'a whole number from 1');
  if (!isDocumentName(name)) throw badOption('name', 'printable ASCII without spaces');
  const part = { name, payload, issuedAt, expiresAt, sequence };
  const message = bytesToSign(kind, part);
  const signatures = await Promise.all(signers.map((signer) => signatureOf(signer, message)));
  const signed: SignedDocument<Payload, Kind> = { comunalSigned: kind, ...part, signatures };
  // What no reader would take is not handed out: a signer twice, another's key, a document too large.
  const keys = signers.map(({ publicKey }) => publicKey);
  const everySigner = { keys, needed: keys.length, now: issuedAt };
  const check = await verifyDocument(signed, kind, everySigner);
  if (check.outcome === 'failed')
    throw new FundraisingError('bad-signature', `No reader would take this: ${check.reason}.`, {
      about: check.reason,
    });
  return signed;
}

/** A signed document as the one line of a file: a reader takes no other line as text. */
export function serializeSigned(signed: SignedDocument<unknown>): string {
  return canonicalJson(signed);
}

async function signatureOf(signer: Signer, message: Uint8Array) {
  if (!decodeBase64url(signer.publicKey, 32))
    throw new FundraisingError('bad-key', 'A public key is 32 bytes in base64url.');
  const signature: unknown = await signer.sign(message);
  if (!(signature instanceof Uint8Array))
    throw new FundraisingError('bad-signature', 'A signer gives the 64 bytes as a Uint8Array.');
  return { key: signer.publicKey, signature: base64urlnopad.encode(signature) };
}
