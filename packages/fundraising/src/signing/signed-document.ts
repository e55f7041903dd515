import { canonicalJson } from './canonical-json.ts';

/** What is signed. The bytes that are signed begin with the kind, so that no signature fits another one. */
export type SignedKind = 'campaign' | 'manifest' | 'revocation';

/** Data with signatures under it, as it stands in a file. */
export interface SignedDocument<Payload, Kind extends SignedKind = SignedKind> {
  /** The kind; at the same time the mark of a file of this package. */
  readonly comunalSigned: Kind;
  /** Which document it is: a newer one of the same kind and name takes its place. */
  readonly name: string;
  readonly payload: Payload;
  /** When it was signed, `2026-11-25T10:00:00Z`. */
  readonly issuedAt: string;
  /** From when on it is out of date. */
  readonly expiresAt: string;
  /** Grows with each document of the same name. @defaultValue the seconds of `issuedAt` since 1970 */
  readonly sequence: number;
  readonly signatures: readonly DocumentSignature[];
}

/** One signature and the key that it is checked with. */
export interface DocumentSignature {
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

/** What signs. Keys stay where they are: `readSigner` of `@comunal/fundraising/node` makes one. */
export interface Signer {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /** The 64 bytes of an Ed25519 signature. */
  sign(message: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** What a signature covers: everything but the kind, which comes before it, and the signatures. @internal */
export type SignedPart = Omit<SignedDocument<unknown>, 'comunalSigned' | 'signatures'>;

/** The bytes that are signed: a name for this use of a key, then the canonical form. @internal */
export function bytesToSign(kind: SignedKind, part: SignedPart): Uint8Array<ArrayBuffer> {
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

/** A time in milliseconds as such a moment. @internal */
export function toMoment(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** Whether a value can name a document: printable ASCII without spaces, as addresses are. @internal */
export function isDocumentName(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{1,300}$/.test(value);
}
