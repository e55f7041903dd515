import { canonicalJson } from './canonical-json.ts';

/** The kind of a signed document. The signed bytes begin with it, so that no signature fits a document of another kind. */
export type SignedKind = 'campaign' | 'cards' | 'kit' | 'manifest' | 'revocation';

/** Data with its signatures, as it is in a file. */
export interface SignedDocument<Payload, Kind extends SignedKind = SignedKind> {
  /** The kind, which also identifies a file of this package. */
  readonly comunalSigned: Kind;
  /** The name of the document: a newer one of the same kind and name replaces it. */
  readonly name: string;
  /** What was signed. Until it is verified, it may be anything. */
  readonly payload: Payload;
  /** When it was signed, `2026-11-25T10:00:00Z`. */
  readonly issuedAt: string;
  /** When it expires, in the same form: readers refuse it afterwards. */
  readonly expiresAt: string;
  /** Increases with each document of the same name. @defaultValue the seconds of `issuedAt` since 1970 */
  readonly sequence: number;
  /** One for each signer, in the order in which they signed. */
  readonly signatures: readonly DocumentSignature[];
}

/** A signature with the key that verifies it. */
export interface DocumentSignature {
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

/** Signs bytes without giving its private key away. `readSigner` of `@comunal/fundraising/node` creates one. */
export interface Signer {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /**
   * Returns the 64 bytes of an Ed25519 signature.
   * @param message - The bytes to sign.
   */
  sign(message: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** The part that a signature covers: everything but the kind, which precedes it, and the signatures. @internal */
export type SignedPart = Omit<SignedDocument<unknown>, 'comunalSigned' | 'signatures'>;

/** Encodes the bytes to sign: a domain separator for this use of a key, then canonical JSON. @internal */
export function encodeSignedPart(kind: SignedKind, part: SignedPart): Uint8Array<ArrayBuffer> {
  const { name, payload, issuedAt, expiresAt, sequence } = part;
  const text = canonicalJson({ name, payload, issuedAt, expiresAt, sequence });
  return new TextEncoder().encode(`comunal-${kind}-2\n${text}`);
}

/** Whether a value is a moment in UTC to the second. @internal */
export function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString() === value.replace('Z', '.000Z')
  );
}

/** Formats a time in milliseconds since 1970 as a moment in UTC. @internal */
export function toMoment(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** Whether a value can be the name of a document: printable ASCII without spaces, as in addresses. @internal */
export function isDocumentName(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{1,300}$/.test(value);
}
