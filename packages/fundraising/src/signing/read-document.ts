import { toRecord } from '../campaign/field-reader.ts';
import { decodeBase64url } from './base64url.ts';
import { canonicalJson } from './canonical-json.ts';
import {
  encodeSignedPart,
  isDocumentName,
  isMoment,
  type SignedKind,
  type SignedPart,
} from './signed-document.ts';

/** Why a file is not a signed document. */
export type FormProblem = 'not-signed' | 'form' | 'other-kind' | 'too-large';

/** A signed document that is well-formed; nothing has been verified. */
export interface ReadDocument {
  readonly part: SignedPart;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly {
    readonly key: string;
    readonly keyBytes: Uint8Array<ArrayBuffer>;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
}

const MAX_BYTES = 1_000_000;
/** Cards are many, with drawings in them. The plugin for WordPress reads as much. */
const MAX_CARDS_BYTES = 2_000_000;
const MAX_SIGNATURES = 20;

/**
 * Parses a signed document into a copy, so that nothing changes between verification and use; or returns why it is none. A text
 * has to be the canonical form, character for character: JSON that two parsers read differently would pass with one of them.
 */
export function readDocument(signed: unknown, kind: SignedKind): ReadDocument | FormProblem {
  try {
    // Editors add a line end.
    const text = typeof signed === 'string' ? signed.replace(/\r?\n$/, '') : canonicalJson(signed);
    if (isLongerThan(text, kind === 'cards' ? MAX_CARDS_BYTES : MAX_BYTES)) return 'too-large';
    const file: unknown = JSON.parse(text);
    const isSigned = isRecord(file) && 'signatures' in file;
    // A file that was never signed is in no canonical form either.
    if (!isSigned && !('comunalSigned' in toRecord(file))) return 'not-signed';
    if (canonicalJson(file) !== text) return 'form';
    if (!isSigned) return 'not-signed';
    const { comunalSigned, signatures, ...rest } = file;
    if (comunalSigned !== kind) return comunalSigned === undefined ? 'form' : 'other-kind';
    const part = readPart(rest);
    if (!part || !Array.isArray(signatures)) return 'form';
    if (signatures.length === 0) return 'not-signed';
    if (signatures.length > MAX_SIGNATURES) return 'form';
    const parsed = signatures.map(readSignature).filter((signature) => signature !== undefined);
    const isDistinct = new Set(parsed.map(({ key }) => key)).size === signatures.length;
    if (!isDistinct) return 'form';
    return { part, message: encodeSignedPart(kind, part), signatures: parsed };
  } catch {
    return 'form';
  }
}

/** Whether a text is longer than a number of bytes in UTF-8. */
function isLongerThan(text: string, bytes: number): boolean {
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}

function readPart(value: Readonly<Record<string, unknown>>): SignedPart | undefined {
  const { name, payload, issuedAt, expiresAt, sequence, ...unknown } = value;
  const isValid =
    Object.keys(unknown).length === 0 &&
    isDocumentName(name) &&
    isRecord(payload) &&
    isMoment(issuedAt) &&
    isMoment(expiresAt) &&
    issuedAt < expiresAt &&
    Number.isSafeInteger(sequence) &&
    Number(sequence) > 0;
  return isValid ? { name, payload, issuedAt, expiresAt, sequence: Number(sequence) } : undefined;
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
