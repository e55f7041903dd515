import { badOption } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';
import { loadEd25519 } from './ed25519.ts';
import { readDocument, type FormProblem } from './read-document.ts';
import { isMoment, toMoment, type SignedKind, type SignedPart } from './signed-document.ts';

/** Whose signatures count, and what else a document has to hold against. */
export interface VerifyOptions {
  /** Public keys that one has from the collective by another way, in base64url. */
  readonly keys: readonly string[];
  /** How many of them have to have signed. @defaultValue 1 */
  readonly needed?: number | undefined;
  /** The moment it is, `2026-11-25T10:00:00Z`. @defaultValue now */
  readonly now?: string | undefined;
  /** Keys that were revoked; `verifyRevocations` finds them. Their signatures do not count. */
  readonly revoked?: readonly string[] | undefined;
  /** The highest sequence of this document that was seen before: a lower one is an old document put back. */
  readonly seenSequence?: number | undefined;
}

/** Why a document is not to be believed. */
export type FailedReason =
  | FormProblem
  | 'weak-key'
  | 'changed'
  | 'other-key'
  | 'revoked'
  | 'too-few'
  | 'older-than-seen'
  | 'expired';

/** Why nobody could look. */
export type UncheckedReason = 'no-key' | 'bad-key' | 'no-crypto';

/** What is known of a document whose signatures are right. */
export interface DocumentFacts {
  readonly name: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly sequence: number;
  /** Those of the given keys that signed, and are not revoked. */
  readonly signedBy: readonly string[];
}

/**
 * What a check came to: three outcomes, never confused. `valid` carries what was signed, and so does `failed` where the reason
 * is `expired` and nothing else is wrong.
 */
export type VerifiedDocument<Content extends object> =
  | ({ readonly outcome: 'valid' } & Content & DocumentFacts)
  | { readonly outcome: 'failed'; readonly reason: Exclude<FailedReason, 'expired'> }
  | ({ readonly outcome: 'failed'; readonly reason: 'expired' } & Content & DocumentFacts)
  | {
      readonly outcome: 'unchecked';
      readonly reason: UncheckedReason;
      /** Keys that the file itself names, which prove nothing: for fingerprints to compare. */
      readonly claims: readonly string[];
    };

/**
 * Checks a signed document against keys that one knows. Every signature in the file has to be right, also those of keys that
 * are not asked for. Never throws for what a file holds.
 *
 * @throws `FundraisingError` for options that make no sense.
 */
export async function verifyDocument(
  signed: object | string,
  kind: SignedKind,
  options: VerifyOptions,
): Promise<VerifiedDocument<{ readonly payload: unknown }>> {
  if (!['object', 'string'].includes(typeof signed) || signed === null)
    throw badOption('signed', 'a signed document, as data or as text');
  const { keys, revoked, needed, now, seenSequence } = checkedOptions(options);
  const file = readDocument(signed, kind);
  if (typeof file === 'string') return { outcome: 'failed', reason: file };
  const claims = file.signatures.map(({ key }) => key);
  const unchecked = (reason: UncheckedReason) =>
    ({ outcome: 'unchecked', reason, claims }) as const;
  const failed = (reason: Exclude<FailedReason, 'expired'>) =>
    ({ outcome: 'failed', reason }) as const;
  if (keys.length === 0) return unchecked('no-key');
  const keyBytes = keys.map((key) => decodeBase64url(key, 32));
  if (keyBytes.includes(undefined)) return unchecked('bad-key');
  const engine = await loadEd25519();
  if (!engine) return unchecked('no-crypto');
  if (keyBytes.some((key) => key && !engine.isUsableKey(key))) return failed('weak-key');
  const isRight = file.signatures.every(
    ({ keyBytes: signer, bytes }) =>
      engine.isUsableKey(signer) && engine.verify(signer, file.message, bytes),
  );
  if (!isRight) return failed('changed');
  const signers = [...new Set(keys)].filter((key) => claims.includes(key));
  if (signers.length === 0) return failed('other-key');
  const signedBy = signers.filter((key) => !revoked.includes(key));
  const isEnough = (count: number) => Number.isInteger(needed) && needed >= 1 && count >= needed;
  if (!isEnough(signedBy.length)) return failed(isEnough(signers.length) ? 'revoked' : 'too-few');
  return judged(file.part, signedBy, now, seenSequence);
}

function judged(
  { payload, ...part }: SignedPart,
  signedBy: readonly string[],
  now: string,
  seenSequence: number,
): VerifiedDocument<{ readonly payload: unknown }> {
  const facts: DocumentFacts = { ...part, signedBy };
  if (part.sequence < seenSequence) return { outcome: 'failed', reason: 'older-than-seen' };
  if (part.expiresAt <= now) return { outcome: 'failed', reason: 'expired', payload, ...facts };
  return { outcome: 'valid', payload, ...facts };
}

type CheckedOptions = {
  readonly [Name in keyof VerifyOptions]-?: NonNullable<VerifyOptions[Name]>;
};

/** Options may come from a program without types: a check that was asked for wrongly is no alarm. */
function checkedOptions(options: VerifyOptions): CheckedOptions {
  const given: Partial<VerifyOptions> = { ...options };
  const { keys, needed = 1, now = toMoment(Date.now()), revoked = [], seenSequence = 0 } = given;
  if (!isListOfTexts(keys)) throw badOption('keys', 'a list of public keys, as in { keys: […] }');
  if (!isListOfTexts(revoked)) throw badOption('revoked', 'a list of public keys');
  if (!isMoment(now)) throw badOption('now', 'a moment in UTC such as 2026-11-25T10:00:00Z');
  if (!Number.isSafeInteger(seenSequence)) throw badOption('seenSequence', 'a whole number');
  return { keys, needed, now, revoked, seenSequence };
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
