import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { base64urlnopad } from '@scure/base';
import { badOption, FundraisingError, unknownOption } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  encodeSignedPart,
  isDocumentName,
  isMoment,
  toMoment,
  type SignedDocument,
  type SignedKind,
  type Signer,
} from './signed-document.ts';
import { verifyDocument } from './verify-document.ts';

/** Options of a signature. */
export interface SignOptions {
  /** The name of the document, where a collective signs several of a kind: each has its own sequence. */
  readonly name?: string | undefined;
  /** `2026-11-25T10:00:00Z`. @defaultValue now */
  readonly issuedAt?: string | undefined;
  /** When it expires. @defaultValue 180 days after `issuedAt` */
  readonly expiresAt?: string | undefined;
  /** A number higher than that of the last one. @defaultValue the seconds of `issuedAt` since 1970 */
  readonly sequence?: number | undefined;
}

/** Days after which a document expires, unless its signer chooses otherwise. */
export const DEFAULT_DAYS = 180;
const DAY_MS = 86_400_000;

const OPTION_NAMES: OptionNames<SignOptions> = {
  name: true,
  issuedAt: true,
  expiresAt: true,
  sequence: true,
};

/**
 * Signs data as a document with one key, or with several of which a reader may require some.
 *
 * @param kind - What it is: a signature of one kind fits no other.
 * @param payload - The data.
 * @param signers - Who signs: at least one.
 * @param options - Its name, when it was signed and when it expires.
 * @example
 * ```ts
 * import { generateSigningKey, readSigner, signDocument, verifyDocument } from '@comunal/fundraising/node';
 *
 * const key = await generateSigningKey('document-key.pem');
 * const signers = [await readSigner('document-key.pem')];
 * const signed = await signDocument('kit', { sha256: 'e3b0' }, signers, { name: 'kit' });
 * const { outcome } = await verifyDocument(signed, 'kit', { keys: [key] });
 * console.log(outcome); // → valid
 * ```
 * @throws `FundraisingError` for data that JSON cannot hold or that is too large, for no signer, the same one twice, and one whose
 * key is invalid, weak or not the one that it signs with.
 */
export async function signDocument<Payload extends object, Kind extends SignedKind>(
  kind: Kind,
  payload: Payload,
  signers: readonly Signer[],
  options: SignOptions & { readonly name: string },
): Promise<SignedDocument<Payload, Kind>> {
  checkOptionNames('SignOptions', options, OPTION_NAMES, unknownOption);
  const { name, issuedAt = toMoment(Date.now()) } = options;
  if (signers.length === 0)
    throw new FundraisingError('no-signer', 'At least one signer is needed.');
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
  const message = encodeSignedPart(kind, part);
  const signatures = await Promise.all(signers.map((signer) => createSignature(signer, message)));
  const signed: SignedDocument<Payload, Kind> = { comunalSigned: kind, ...part, signatures };
  // A document that no reader would accept is not returned: with a signer twice, another's key, or too large.
  const keys = signers.map(({ publicKey }) => publicKey);
  const everySigner = { keys, needed: keys.length, now: issuedAt };
  const verified = await verifyDocument(signed, kind, everySigner);
  if (verified.outcome === 'failed')
    throw new FundraisingError(
      'bad-signature',
      `No reader would accept this document: ${verified.reason}.`,
      {
        about: verified.reason,
      },
    );
  return signed;
}

/**
 * Serializes a signed document as the one line of a file: readers accept no other text.
 *
 * @param signed - A document with its signatures.
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises';
 * import { serializeSigned, signCampaign } from '@comunal/fundraising';
 * import { readSigner } from '@comunal/fundraising/node';
 *
 * const signed = await signCampaign({ title: 'Servidores' }, [await readSigner('campaign-key.pem')]);
 * await writeFile('signed.json', `${serializeSigned(signed)}\n`);
 * ```
 */
export function serializeSigned(signed: SignedDocument<unknown>): string {
  return canonicalJson(signed);
}

async function createSignature(signer: Signer, message: Uint8Array) {
  if (!decodeBase64url(signer.publicKey, 32))
    throw new FundraisingError('bad-key', 'A public key is 32 bytes in base64url.');
  const signature: unknown = await signer.sign(message);
  if (!(signature instanceof Uint8Array))
    throw new FundraisingError('bad-signature', 'A signer gives the 64 bytes as a Uint8Array.');
  return { key: signer.publicKey, signature: base64urlnopad.encode(signature) };
}
