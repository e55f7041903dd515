import { withoutHidden } from './hidden-signs.ts';

/** What makes payment details unusable. Sentences stand in `@comunal/i18n` under `fund:problem.`. */
export type ProblemCode =
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

/** What a person should look at. Sentences stand in `@comunal/i18n` under `fund:warning.`. */
export type WarningCode =
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
export interface Finding<Code extends string = ProblemCode | WarningCode> {
  readonly code: Code;
  /** Where in the text as it was given, counted in UTF-16 units from 0. */
  readonly at?: number;
  /** What stands there, or the field that it is about. */
  readonly value?: string;
  /** What should stand there, where that is known. */
  readonly expected?: string;
}

/** What `validate` answers. */
export interface Validation {
  /** Whether there is no problem; warnings may remain. */
  readonly ok: boolean;
  readonly problems: readonly Finding<ProblemCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
}

/** What a rail's reader answers: details, or problems. @internal */
export type Read<T> =
  | { readonly details: T; readonly warnings: readonly Finding<WarningCode>[] }
  | { readonly problems: readonly Finding<ProblemCode>[] };

/** One problem, for a reader that stops at the first. @internal */
export function refused(
  code: ProblemCode,
  more: { at?: number | undefined; value?: string; expected?: string } = {},
): { readonly problems: readonly Finding<ProblemCode>[] } {
  return { problems: [finding(code, more)] };
}

/** A finding whose value can be shown. @internal */
export function finding<Code extends string>(
  code: Code,
  more: { at?: number | undefined; value?: string; expected?: string } = {},
): Finding<Code> {
  const { at, value, expected } = more;
  return {
    code,
    ...(at !== undefined && { at }),
    ...(value !== undefined && { value: shown(value) }),
    ...(expected !== undefined && { expected: shown(expected) }),
  };
}

/** Text of others in a message: short, and nothing in it that turns the line. */
function shown(text: string): string {
  const clean = withoutHidden(text.slice(0, 81).replaceAll('\n', ' '));
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
