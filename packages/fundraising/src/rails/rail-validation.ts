import { replaceHiddenCharacters } from './hidden-characters.ts';

/**
 * What makes payment details unusable. Sentences are in `@comunal/i18n` under `fundraising:problem.`. The remedy is always to
 * copy the details again from where they come from, and to correct what the code names.
 *
 * | code | cause |
 * | --- | --- |
 * | `empty` | There are no payment details. |
 * | `too-long` | The text is longer than any such code. |
 * | `length` | It does not have the right length. |
 * | `character` | A character is not allowed at `position`. |
 * | `checksum` | The check digits do not match: a digit or letter is wrong. |
 * | `country` | The country does not use IBANs. |
 * | `structure` | It does not have the right format. |
 * | `missing` | A part is missing, which `value` names. |
 * | `repeated` | A part appears twice. |
 * | `field` | A field is not valid. |
 * | `amount` | It is not an amount. |
 * | `key` | It is not a valid key. |
 * | `address` | It is not an address. |
 * | `network` | The address belongs to another network. |
 * | `scheme` | The address has to begin with `https://`. |
 * | `password` | The address contains a user name or a password. |
 * | `required-parameter` | It requires a parameter that is not supported here. |
 * | `reference` | The reference does not match its check digits. |
 * | `date` | It is not a date. |
 */
export type RailProblemCode =
  | 'empty'
  | 'too-long'
  | 'length'
  | 'character'
  | 'checksum'
  | 'country'
  | 'structure'
  | 'missing'
  | 'repeated'
  | 'field'
  | 'amount'
  | 'key'
  | 'address'
  | 'network'
  | 'scheme'
  | 'password'
  | 'required-parameter'
  | 'reference'
  | 'date';

/**
 * What a person should look at. Sentences are in `@comunal/i18n` under `fundraising:warning.`.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `unknown-bank` | No bank with these digits is known. | Compare the first three digits. |
 * | `test-account` | Money that is sent to it reaches nobody. | Put the real account there before publishing. |
 * | `personal-key` | The key is a phone, an id number or an address of mail. | Use a random key; the name is shown all the same. |
 * | `national-check` | The country's own check digits do not match. | Compare with the bank. |
 * | `not-sepa` | The country is not in SEPA. | Offer another rail: many banks refuse the code. |
 * | `testnet` | It belongs to a test network. | Use an address of the main network. |
 * | `no-checksum` | The details have no check digit. | Have two people read them. |
 * | `not-understood` | A part is not supported here, and left as it is. | Look at it by hand. |
 * | `look-alike` | The domain looks like a known one. | Compare it letter by letter. |
 * | `foreign-letters` | The domain has letters of another script. | Compare it letter by letter. |
 * | `unknown-service` | The page belongs to no known service. | Check that it is yours. |
 * | `fixed-amount` | Nobody can give more or less. | Create a code without an amount. |
 * | `other-characters` | Some banks' apps reject the accents in it. | Create a new code for what you print. |
 * | `url-unchecked` | A server decides who is paid at the time of payment. | Prefer a static code. |
 * | `not-a-reference` | The reference is of a kind without check digits. | Compare it with the bank. |
 * | `one-time` | It can be paid once, and expires soon. | Use an offer or an address. |
 */
export type RailWarningCode =
  | 'unknown-bank'
  | 'test-account'
  | 'personal-key'
  | 'national-check'
  | 'not-sepa'
  | 'testnet'
  | 'no-checksum'
  | 'not-understood'
  | 'look-alike'
  | 'foreign-letters'
  | 'unknown-service'
  | 'fixed-amount'
  | 'other-characters'
  | 'url-unchecked'
  | 'not-a-reference'
  | 'one-time';

/** A problem or a warning, as data. Values are shortened and hold no control character. */
export interface RailFinding<Code extends string = RailProblemCode | RailWarningCode> {
  /** What was noticed, to branch on. */
  readonly code: Code;
  /** The position in the text that was validated, counted in UTF-16 units from 0. */
  readonly position?: number;
  /** The value at that position, or the name of the field that the finding is about. */
  readonly value?: string;
  /** The expected value, where it is known. */
  readonly expected?: string;
}

/** The result of `validate`. */
export interface RailValidation {
  /** Whether there is no problem; warnings may remain. */
  readonly ok: boolean;
  /** Why nobody could pay with the details; none when `ok`. */
  readonly problems: readonly RailFinding<RailProblemCode>[];
  /** What a person should look at. */
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

/** The result of a parser that rejects its input. @internal */
export interface Rejection {
  readonly problems: readonly RailFinding<RailProblemCode>[];
}

/** The result of a rail's parser: details, or problems. @internal */
export type RailParseResult<T> =
  | { readonly details: T; readonly warnings: readonly RailFinding<RailWarningCode>[] }
  | Rejection;

interface FindingContext {
  readonly position?: number | undefined;
  readonly value?: string;
  readonly expected?: string;
}

/** Rejects a text with one problem, for a parser that stops at the first. @internal */
export function reject(code: RailProblemCode, context: FindingContext = {}): Rejection {
  return { problems: [createFinding(code, context)] };
}

/** Creates a finding whose values can be shown. @internal */
export function createFinding<Code extends string>(
  code: Code,
  { position, value, expected }: FindingContext = {},
): RailFinding<Code> {
  return {
    code,
    ...(position !== undefined && { position }),
    ...(value !== undefined && { value: toPrintable(value) }),
    ...(expected !== undefined && { expected: toPrintable(expected) }),
  };
}

/** Somebody else's text in a message: short, on one line, and without characters that are not seen. */
function toPrintable(text: string): string {
  const clean = replaceHiddenCharacters(text.slice(0, 81).replaceAll('\n', ' '));
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
