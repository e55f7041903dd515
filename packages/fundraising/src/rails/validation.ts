import { replaceHiddenCharacters } from './hidden-characters.ts';

/** What makes payment details unusable. Sentences stand in `@comunal/i18n` under `fundraising:problem.`. */
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

/** What a person should look at. Sentences stand in `@comunal/i18n` under `fundraising:warning.`. */
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
  /** Where in the text as it was given, counted in UTF-16 units from 0. */
  readonly position?: number;
  /** What stands there, or the field that it is about. */
  readonly value?: string;
  /** What should stand there, where that is known. */
  readonly expected?: string;
}

/** What `validate` answers. */
export interface RailValidation {
  /** Whether there is no problem; warnings may remain. */
  readonly ok: boolean;
  readonly problems: readonly RailFinding<RailProblemCode>[];
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

/** What a rail's reader answers: details, or problems. @internal */
export type Read<T> =
  | { readonly details: T; readonly warnings: readonly RailFinding<RailWarningCode>[] }
  | { readonly problems: readonly RailFinding<RailProblemCode>[] };

/** One problem, for a reader that stops at the first. @internal */
export function refused(
  code: RailProblemCode,
  more: { position?: number | undefined; value?: string; expected?: string } = {},
): { readonly problems: readonly RailFinding<RailProblemCode>[] } {
  return { problems: [finding(code, more)] };
}

/** A finding whose value can be shown. @internal */
export function finding<Code extends string>(
  code: Code,
  more: { position?: number | undefined; value?: string; expected?: string } = {},
): RailFinding<Code> {
  const { position, value, expected } = more;
  return {
    code,
    ...(position !== undefined && { position }),
    ...(value !== undefined && { value: shown(value) }),
    ...(expected !== undefined && { expected: shown(expected) }),
  };
}

/** Text of others in a message: short, and nothing in it that turns the line. */
function shown(text: string): string {
  const clean = replaceHiddenCharacters(text.slice(0, 81).replaceAll('\n', ' '));
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
