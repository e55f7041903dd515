import { replaceHiddenCharacters } from './hidden-characters.ts';

/** What makes payment details unusable. Sentences are in `@comunal/i18n` under `fundraising:problem.`. */
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

/** What a person should look at. Sentences are in `@comunal/i18n` under `fundraising:warning.`. */
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
  readonly problems: readonly RailFinding<RailProblemCode>[];
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

/** The result of a parser that rejects its input. @internal */
export interface Rejection {
  readonly problems: readonly RailFinding<RailProblemCode>[];
}

/** The result of a rail's parser: details, or problems. @internal */
export type RailParseResult<T> =
  { readonly details: T; readonly warnings: readonly RailFinding<RailWarningCode>[] } | Rejection;

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
