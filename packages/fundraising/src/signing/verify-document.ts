import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import { badOption, unknownOption } from '../fundraising-error.ts';
import { decodeBase64url } from './base64url.ts';
import { loadEd25519 } from './ed25519.ts';
import { readDocument, type FormProblem } from './read-document.ts';
import { isMoment, toMoment, type SignedKind, type SignedPart } from './signed-document.ts';

/** Which signatures count, and what else a document is verified against. */
export interface VerifyOptions {
  /** Public keys that came from the collective through another channel, in base64url. */
  readonly keys: readonly string[];
  /** How many of them must have signed (the threshold). @defaultValue 1 */
  readonly needed?: number | undefined;
  /** The current moment, `2026-11-25T10:00:00Z`. @defaultValue now */
  readonly now?: string | undefined;
  /** Revoked keys, as `verifyRevocations` returns them. Their signatures do not count. */
  readonly revoked?: readonly string[] | undefined;
  /** The highest sequence of this document that was seen before: a lower one is an old document put back (a rollback). */
  readonly seenSequence?: number | undefined;
}

/**
 * Why a document must not be trusted.
 *
 * | reason | cause | remedy |
 * | --- | --- | --- |
 * | `not-signed` | There is no signature. | Ask for the signed file. |
 * | `form` | It is not a signed document, or a character was changed. | Ask for it again. |
 * | `other-kind` | It is signed, and another kind of file. | Choose the right file. |
 * | `too-large` | It is too large to be what was signed. | Ask for it again. |
 * | `weak-key` | One of `keys` is mistyped, or was made to let anything pass. | Copy it again from the collective. |
 * | `changed` | Data or signature were changed after signing. | Raise the alarm: tell the collective by another channel. |
 * | `other-key` | None of `keys` signed it. | The same. |
 * | `revoked` | Only keys that the collective revoked signed it. | The same. |
 * | `too-few` | Fewer keys signed it than `needed`. | Ask the collective for the others' signatures. |
 * | `older-than-seen` | Its sequence is lower than `seenSequence`: an old one was put back. | Raise the alarm. |
 * | `expired` | It was valid until `expiresAt`. | Ask the collective to sign again. |
 */
export type FailedReason =
  | FormProblem
  | 'weak-key'
  | 'changed'
  | 'other-key'
  | 'revoked'
  | 'too-few'
  | 'older-than-seen'
  | 'expired';

/**
 * Why verification was not possible: `no-key` when `keys` is empty, `bad-key` when one of them is not 32 bytes in base64url, and
 * `no-crypto` when the code that verifies signatures could not be loaded. It is neither an alarm nor an all-clear.
 */
export type UncheckedReason = 'no-key' | 'bad-key' | 'no-crypto';

/** The facts of a document whose signatures are valid. */
export interface DocumentFacts {
  /** The name that it was signed with. */
  readonly name: string;
  /** When it was signed, in UTC, as its signers say. */
  readonly issuedAt: string;
  /** When it expires, in UTC. */
  readonly expiresAt: string;
  /** Its number: keep the highest that you have seen, and pass it as `seenSequence`. */
  readonly sequence: number;
  /** The known keys that signed and are not revoked. */
  readonly signedBy: readonly string[];
}

/**
 * The result of verification, one of three outcomes. `valid` carries what was signed, and so does `failed` where the reason is
 * `expired` and nothing else is wrong.
 */
export type VerifiedDocument<Content extends object> =
  | ({ readonly outcome: 'valid' } & Content & DocumentFacts)
  | {
      readonly outcome: 'failed';
      /** Why it must not be trusted. */
      readonly reason: Exclude<FailedReason, 'expired'>;
    }
  | ({
      readonly outcome: 'failed';
      /** Only its time is over. */
      readonly reason: 'expired';
    } & Content &
      DocumentFacts)
  | {
      readonly outcome: 'unchecked';
      /** Why nothing was proved. */
      readonly reason: UncheckedReason;
      /** The keys that the file itself names, which prove nothing: for fingerprints to compare. */
      readonly claimedKeys: readonly string[];
    };

/**
 * Verifies a signed document against known keys. Every signature in the file has to be valid, those of unknown keys included. It
 * never throws for what a file holds.
 *
 * @param signed - A signed document, as data or as the text of its file.
 * @param kind - What it has to be.
 * @param options - The known keys, and what else it is verified against.
 * @example
 * ```ts
 * import { verifyDocument } from '@comunal/fundraising/node';
 *
 * const { outcome } = await verifyDocument('{}', 'kit', { keys: [] });
 * console.log(outcome); // → failed
 * ```
 * @throws `FundraisingError` for invalid options.
 */
export async function verifyDocument(
  signed: object | string,
  kind: SignedKind,
  options: VerifyOptions,
): Promise<VerifiedDocument<{ readonly payload: unknown }>> {
  if (!['object', 'string'].includes(typeof signed) || signed === null)
    throw badOption('signed', 'a signed document, as data or as text');
  const { keys, revoked, needed, now, seenSequence } = checkOptions(options);
  const file = readDocument(signed, kind);
  if (typeof file === 'string') return { outcome: 'failed', reason: file };
  const claimedKeys = file.signatures.map(({ key }) => key);
  const unchecked = (reason: UncheckedReason) =>
    ({ outcome: 'unchecked', reason, claimedKeys }) as const;
  const failed = (reason: Exclude<FailedReason, 'expired'>) =>
    ({ outcome: 'failed', reason }) as const;
  if (keys.length === 0) return unchecked('no-key');
  const keyBytes = keys.map((key) => decodeBase64url(key, 32));
  if (keyBytes.includes(undefined)) return unchecked('bad-key');
  const ed25519 = await loadEd25519();
  if (!ed25519) return unchecked('no-crypto');
  if (keyBytes.some((key) => key && !ed25519.isUsableKey(key))) return failed('weak-key');
  const isValid = file.signatures.every(
    ({ keyBytes: signer, bytes }) =>
      ed25519.isUsableKey(signer) && ed25519.verify(signer, file.message, bytes),
  );
  if (!isValid) return failed('changed');
  const signers = [...new Set(keys)].filter((key) => claimedKeys.includes(key));
  if (signers.length === 0) return failed('other-key');
  const signedBy = signers.filter((key) => !revoked.includes(key));
  const isEnough = (count: number) => Number.isInteger(needed) && needed >= 1 && count >= needed;
  if (!isEnough(signedBy.length)) return failed(isEnough(signers.length) ? 'revoked' : 'too-few');
  return checkFreshness(file.part, signedBy, now, seenSequence);
}

function checkFreshness(
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

const OPTION_NAMES: OptionNames<VerifyOptions> = {
  keys: true,
  needed: true,
  now: true,
  revoked: true,
  seenSequence: true,
};

type CheckedOptions = {
  readonly [Name in keyof VerifyOptions]-?: NonNullable<VerifyOptions[Name]>;
};

/** Options may come from plain JavaScript: invalid options throw, since they are no reason for an alarm. */
function checkOptions(options: VerifyOptions): CheckedOptions {
  checkOptionNames('VerifyOptions', options, OPTION_NAMES, unknownOption);
  const input: Partial<VerifyOptions> = { ...options };
  const { keys, needed = 1, now = toMoment(Date.now()), revoked = [], seenSequence = 0 } = input;
  if (!isStringArray(keys)) throw badOption('keys', 'a list of public keys, as in { keys: […] }');
  if (!isStringArray(revoked)) throw badOption('revoked', 'a list of public keys');
  if (!isMoment(now)) throw badOption('now', 'a moment in UTC such as 2026-11-25T10:00:00Z');
  if (!Number.isSafeInteger(seenSequence)) throw badOption('seenSequence', 'a whole number');
  return { keys, needed, now, revoked, seenSequence };
}

function isStringArray(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
