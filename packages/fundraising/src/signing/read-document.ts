import { decodeBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  bytesToSign,
  isDocumentName,
  isMoment,
  type SignedKind,
  type SignedPart,
} from './signed-document.ts';

/** Why a file cannot be a signed document. */
export type FormProblem = 'not-signed' | 'form' | 'other-kind' | 'too-large';

/** A signed document that has the right form; nothing has been checked. */
export interface ReadDocument {
  readonly part: SignedPart;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly {
    readonly key: string;
    readonly keyBytes: Uint8Array<ArrayBuffer>;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
}

const MAX_TEXT = 1_000_000;
const MAX_SIGNATURES = 20;

/**
 * Copies a signed document, so that nothing changes between the check and its use; or says why it is none. A text has to be,
 * character for character, the canonical form: one JSON that two parsers read in two ways would pass with one of them.
 */
export function readDocument(signed: unknown, kind: SignedKind): ReadDocument | FormProblem {
  try {
    // A line end at the end is what editors add.
    const text = typeof signed === 'string' ? signed.replace(/\r?\n$/, '') : canonicalJson(signed);
    if (text.length > MAX_TEXT) return 'too-large';
    const file: unknown = JSON.parse(text);
    if (canonicalJson(file) !== text) return 'form';
    if (!isRecord(file) || !('signatures' in file)) return 'not-signed';
    const { comunalSigned, signatures, ...rest } = file;
    if (comunalSigned !== kind) return comunalSigned === undefined ? 'form' : 'other-kind';
    const part = readPart(rest);
    if (!part || !Array.isArray(signatures)) return 'form';
    if (signatures.length === 0) return 'not-signed';
    if (signatures.length > MAX_SIGNATURES) return 'form';
    const read = signatures.map(readSignature).filter((signature) => signature !== undefined);
    const isDistinct = new Set(read.map(({ key }) => key)).size === signatures.length;
    if (!isDistinct) return 'form';
    return { part, message: bytesToSign(kind, part), signatures: read };
  } catch {
    return 'form';
  }
}

function readPart(value: Readonly<Record<string, unknown>>): SignedPart | undefined {
  const { name, payload, issuedAt, expiresAt, sequence, ...unknown } = value;
  const isForm =
    Object.keys(unknown).length === 0 &&
    isDocumentName(name) &&
    isRecord(payload) &&
    isMoment(issuedAt) &&
    isMoment(expiresAt) &&
    issuedAt < expiresAt &&
    Number.isSafeInteger(sequence) &&
    Number(sequence) > 0;
  return isForm ? { name, payload, issuedAt, expiresAt, sequence: Number(sequence) } : undefined;
}

function readSignature(value: unknown): ReadDocument['signatures'][number] | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 2) return undefined;
  const { key, signature } = value;
  const keyBytes = decodeBase64url(key, 32);
  const bytes = decodeBase64url(signature, 64);
  return typeof key === 'string' && keyBytes && bytes ? { key, keyBytes, bytes } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
